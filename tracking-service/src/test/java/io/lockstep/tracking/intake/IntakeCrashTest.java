package io.lockstep.tracking.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The steps between a sender's request and the facts, each of which may be the last that a process does. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class IntakeCrashTest {

    private static final EventType FACT = EventType.v1("tracking", "lead-fact-recorded");
    private static final Instant EARLIER =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(10, ChronoUnit.DAYS);
    private static final int GATE = 7_301;

    @Inject
    Jdbi jdbi;

    @Inject
    Judging judging;

    @Test
    void bodies_whenTheWorkerDiesBetweenJudgingAndCommitting_areJudgedOnceByTheNext() {
        // given: a worker that has judged a body and cannot commit, and another body that was stored meanwhile
        var judged = Sender.register("STANDARD_WEBHOOKS", Map.of());
        var stored = Sender.register("HUBSPOT", Map.of());
        try (var probe = EventProbe.fromNow("tracking")) {
            try (var gate = jdbi.open()) {
                shut(gate);
                judged.send(Payloads.STANDARD.formatted(EARLIER)).then().statusCode(202);
                await().until(() -> atTheGate(gate) == 1);
                stored.send(Payloads.HUBSPOT.formatted(EARLIER.toEpochMilli(), EARLIER.toEpochMilli()))
                        .then()
                        .statusCode(202);

                // when
                gate.execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'advisory'");
                await().until(() -> atTheGate(gate) == 1); // it began anew

                // then: nothing of either is known yet, and both wait
                assertThat(facts(judged) + facts(stored)).isZero();
                assertThat(waiting(judged)).isEqualTo(1);
                assertThat(waiting(stored)).isEqualTo(1);
                open(gate);
            }

            // then: each event once
            await().atMost(Duration.ofSeconds(20)).until(() -> waiting(judged) + waiting(stored) == 0);
            assertThat(facts(judged)).isEqualTo(1);
            assertThat(facts(stored)).isEqualTo(4);
            assertThat(records(judged)).isEqualTo(1);
            assertThat(records(stored)).isEqualTo(3);
            await().until(this::outboxIsEmpty);
            var leads = Set.of(
                    judged.leads(1).getFirst().get("leadId"),
                    stored.leads(1).getFirst().get("leadId"));
            assertThat(probe.awaitAtLeast(5, event -> event.is(FACT) && leads.contains(event.key())))
                    .hasSize(5);
        }
    }

    @Test
    void body_whenItsAnswerIsLost_isADuplicateTheNextTime() throws IOException {
        // given: a sender that is gone before it is answered
        var source = Sender.register("MAUTIC", Map.of());
        var body = Payloads.MAUTIC.formatted(EARLIER, EARLIER);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = "POST " + source.path("") + " HTTP/1.1\r\nHost: localhost\r\nWebhook-Signature: "
                    + source.hmacOf(body) + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            await().until(() -> count("select count(*) from raw_key where source_id::text = ?", source) == 1);
        }
        await().until(() -> waiting(source) == 0);
        var facts = facts(source);

        // when
        source.send(body).then().statusCode(200);

        // then
        await().until(() -> waiting(source) == 0);
        assertThat(facts).isPositive();
        assertThat(facts(source)).isEqualTo(facts);
    }

    @Test
    void body_whenItIsJudgedTwice_countsOnce() {
        // given: bodies that are judged, and wait once more as if nobody had taken them
        var source = Sender.register("HUBSPOT", Map.of());
        source.send(Payloads.HUBSPOT.formatted(EARLIER.toEpochMilli(), EARLIER.toEpochMilli()));
        source.leads(1);
        var version = source.leads(1).getFirst().get("version");
        try (var gate = jdbi.open()) {
            gate.execute("""
                    insert into raw_body (id, source_id, headers, body, received_at)
                    select uuidv7(), ?::uuid, '{"content-type": "application/json"}', convert_to(?, 'UTF8'), now()
                    from generate_series(1, 3)
                    """, source.id(), Payloads.HUBSPOT.formatted(EARLIER.toEpochMilli(), EARLIER.toEpochMilli()));
        }

        // when: by several workers at the same time
        var workers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> judging.next(1)))
                .toList();
        workers.forEach(CompletableFuture::join);
        await().until(() -> waiting(source) == 0);

        // then
        assertThat(facts(source)).isEqualTo(4);
        assertThat(records(source)).isEqualTo(3);
        assertThat(source.leads(1).getFirst().get("version")).isEqualTo(version);
        assertThat(source.quarantined(0)).isEmpty();
    }

    /** Lets no worker keep a record, which is the last that it does before it commits. */
    private static void shut(Handle gate) {
        gate.execute("select pg_advisory_lock(?)", GATE);
        gate.execute("""
                create function wait_at_the_gate() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock_shared(%d); return new; end $$
                """.formatted(GATE));
        gate.execute(
                "create trigger gate before insert on raw_record for each row execute function wait_at_the_gate()");
    }

    private static void open(Handle gate) {
        gate.execute("select pg_advisory_unlock(?)", GATE);
        gate.execute("drop function wait_at_the_gate cascade");
    }

    private static int atTheGate(Handle gate) {
        return gate.createQuery("select count(*) from pg_stat_activity where wait_event = 'advisory'")
                .mapTo(int.class)
                .one();
    }

    private boolean outboxIsEmpty() {
        return jdbi.withHandle(handle -> handle.createQuery("select not exists (select from outbox)")
                .mapTo(boolean.class)
                .one());
    }

    private int waiting(Sender source) {
        return count("select count(*) from raw_body where source_id::text = ?", source);
    }

    private int records(Sender source) {
        return count("select count(*) from raw_record where source_id::text = ?", source);
    }

    private int facts(Sender source) {
        return count(
                "select count(*) from ledger f join lead l on l.lead_id = f.subject_id where l.source = ?", source);
    }

    private int count(String sql, Sender source) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, source.id()).mapTo(int.class).one());
    }
}
