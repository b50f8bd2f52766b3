package io.lockstep.scoring.stream;

import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ChangeResourceTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID leads = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(Ids.next(), cycle, 1).measuring(keyResult(leads, "1000", "100")));
    }

    @Test
    void changes_whenPolled_goOnWhereTheCursorIs() {
        var start = viewer().get("/v1/changes").<String>path("next");
        delivery.deliver(Published.measurement(leads, "300"));

        Awaitility.await()
                .untilAsserted(() -> viewer().queryParam("cursor", start)
                        .get("/v1/changes")
                        .then()
                        .statusCode(200)
                        .body("items.type", hasItems("score-changed", "alert-raised"))
                        .body("items.payload.subjectId", hasItems(leads.toString())));
        var first = viewer().queryParam("cursor", start).queryParam("limit", 1).get("/v1/changes");
        first.then().body("items", hasSize(1));
        var next = first.<String>path("next");
        viewer().queryParam("cursor", next)
                .get("/v1/changes")
                .then()
                .body("items.findAll { it.eventId == '" + first.<String>path("items[0].eventId") + "' }", hasSize(0));
    }

    @Test
    void changes_whenTheCursorIsNoneOrTooOld_isRefused() {
        viewer().get("/v1/changes?cursor=nonsense").then().statusCode(400);
        delivery.deliver(Published.measurement(leads, "300"));
        var next = new String[1];
        Awaitility.await().until(() -> {
            next[0] = viewer().queryParam("cursor", "0-0").get("/v1/changes").path("next");
            return !next[0].equals("0-0");
        });
        jdbi.useHandle(handle -> handle.execute("truncate feed"));

        viewer().queryParam("cursor", next[0])
                .get("/v1/changes")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:problem-type:lockstep:cursor-expired"));
    }
}
