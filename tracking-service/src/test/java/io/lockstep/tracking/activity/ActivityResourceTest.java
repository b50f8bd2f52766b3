package io.lockstep.tracking.activity;

import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ActivityResourceTest {

    private static final String PATH = "/v1/activities";

    @Test
    void enter_whenItBroughtFigures_publishesEachAndAChangeWithdrawsWhatIsLeftOut() {
        // given
        var webinar = Map.<String, Object>of(
                "kind", "ACTIVITY",
                "name", "webinar-" + Ids.next(),
                "channel", "webinar",
                "day", "2026-02-15",
                "figures", Map.of("registrations", 320, "participants", 210));
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var entered = manager().body(webinar).post(PATH);
            var changed = manager()
                    .header("If-Match", "\"1\"")
                    .body(with(webinar, "figures", Map.of("participants", 215)))
                    .put(PATH + "/" + entered.path("activityId"));

            // then
            entered.then().statusCode(201).body("figures.registrations", equalTo(320));
            changed.then().statusCode(200).body("figures", equalTo(Map.of("participants", 215)));
            var told = probe.awaitAtLeast(
                    4,
                    event -> webinar.get("name")
                            .equals(event.payload().path("activity").asText()));
            told.forEach(EventContract.of("tracking")::assertKept);
            assertThat(told)
                    .filteredOn(event -> event.payload().path("withdrawn").asBoolean())
                    .extracting(event -> event.payload().path("figure").asText())
                    .containsExactly("registrations");
            manager().body(webinar).post(PATH).then().statusCode(409);
            manager().get(PATH + "/" + entered.path("activityId")).then().body("version", equalTo(2));
        }
    }

    @Test
    void enter_whenAFigureComesFromLeads_isRefused() {
        manager()
                .body(Map.of(
                        "kind", "CONTENT",
                        "name", "article-" + Ids.next(),
                        "channel", "wechat",
                        "day", "2026-02-15",
                        "figures", Map.of("leads", 3)))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:figure-reserved"));
    }
}
