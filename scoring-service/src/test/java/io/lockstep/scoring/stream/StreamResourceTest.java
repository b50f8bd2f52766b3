package io.lockstep.scoring.stream;

import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.as;
import static io.lockstep.scoring.testing.Requests.nobody;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.kit.testing.TokenSigner;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.lockstep.scoring.testing.StreamReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class StreamResourceTest {

    private static final String PATH = "/v1/score-stream";

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    @TestHTTPResource(PATH)
    URI address;

    private SettableClock clock;
    private final UUID goal = Ids.next();
    private final UUID leads = Ids.next();

    @BeforeEach
    void setUp() {
        clock = SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        var cycle = Ids.next();
        delivery.deliver(
                Published.cycle(cycle, 1), Published.goal(goal, cycle, 1).measuring(keyResult(leads, "1000", "100")));
    }

    @Test
    void stream_whenAScoreChanges_sendsScoresAndAlerts() {
        try (var reader = StreamReader.open(address, token(), null)) {
            delivery.deliver(Published.measurement(leads, "300"));

            var first = reader.next();
            assertThat(first.name()).isEqualTo("score-changed");
            assertThat(first.data()).contains(leads.toString(), "\"achievement\":0.3");
            assertThat(reader.next().data()).contains(goal.toString());
            assertThat(reader.next().name()).isEqualTo("alert-raised");
        }
    }

    @Test
    void stream_whenItResumes_goesOnAfterTheLastEvent() {
        String last;
        try (var reader = StreamReader.open(address, token(), null)) {
            delivery.deliver(Published.measurement(leads, "300"));
            last = reader.next().id();
        }
        delivery.deliver(Published.measurement(leads, "480").with("recordedAt", Published.NOW.plusSeconds(1)));

        try (var reader = StreamReader.open(address, token(), last)) {
            assertThat(reader.next().data()).contains(goal.toString(), "0.3");
            assertThat(reader.next().name()).isEqualTo("alert-raised");
            assertThat(reader.next().name()).isEqualTo("alert-raised");
            assertThat(reader.next().data()).contains(leads.toString(), "0.48");
        }
    }

    @Test
    void stream_whenATransactionCommitsLate_isNotSkipped() throws Exception {
        try (var reader = StreamReader.open(address, token(), null);
                var late = jdbi.open()) {
            // given a transaction that took its place early and has not committed
            late.begin();
            late.execute("insert into feed (event_id, name, payload, at) values (?, 'late', '{}', now())", Ids.next());

            // when a later one commits first
            delivery.deliver(Published.measurement(leads, "300"));
            assertThat(reader.poll(Duration.ofMillis(400))).isEmpty();
            late.commit();

            // then both are sent, the early one first
            assertThat(reader.next().name()).isEqualTo("late");
            assertThat(reader.next().name()).isEqualTo("score-changed");
        }
    }

    @Test
    void stream_whenThePlaceIsNoLongerKept_saysReset() {
        try (var reader = StreamReader.open(address, token(), "1-999999")) {
            assertThat(reader.next().name()).isEqualTo("reset");
            delivery.deliver(Published.measurement(leads, "300"));
            assertThat(reader.next().name()).isEqualTo("score-changed");
        }
    }

    @Test
    void ticket_whenUsed_letsInOnce() {
        var ticket = viewer().post(PATH + "/tickets");
        ticket.then().statusCode(201).body("ticket", notNullValue()).body("expiresAt", equalTo("2024-02-15T04:01:00Z"));
        var withTicket = URI.create(address + "?ticket=" + ticket.<String>path("ticket"));

        try (var reader = StreamReader.open(withTicket, null, null)) {
            delivery.deliver(Published.measurement(leads, "300"));
            assertThat(reader.next().name()).isEqualTo("score-changed");
        }
        nobody().queryParam("ticket", ticket.<String>path("ticket"))
                .get(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void ticket_whenAMinuteHasPassed_isWorthNothing() {
        var ticket = viewer().post(PATH + "/tickets").<String>path("ticket");
        clock.advance(Duration.ofSeconds(61));

        nobody().queryParam("ticket", ticket)
                .get(PATH)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:problem-type:lockstep:unauthenticated"));
    }

    @Test
    void stream_whenTheCallerMayNot_isRefused() {
        nobody().get(PATH).then().statusCode(401);
        nobody().queryParam("ticket", "made-up").get(PATH).then().statusCode(401);
        nobody().header("Authorization", "Bearer " + TokenSigner.shared().expired("somebody", "viewer"))
                .get(PATH)
                .then()
                .statusCode(401);
        as("integration").get(PATH).then().statusCode(403);
        as("integration").post(PATH + "/tickets").then().statusCode(403);
        nobody().post(PATH + "/tickets").then().statusCode(401);
    }

    private static String token() {
        return TokenSigner.shared().token("somebody", "viewer");
    }
}
