package io.lockstep.tracking.stale;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class StaleTickTest {

    @Inject
    StaleTick tick;

    @Inject
    Jdbi jdbi;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String name = "stale-" + Ids.next();
    private SettableClock clock;

    @BeforeEach
    void watchFromNow() {
        clock = SettableClock.installAt(start);
        jdbi.useHandle(handle -> handle.execute("delete from channel_judged"));
    }

    @Test
    void tick_whenASourceGoesQuietAndComesBack_saysEachOnce() {
        // given
        event(name, "any", start, 1);
        try (var probe = EventProbe.fromNow("tracking")) {
            // when
            tick.tick();
            clock.set(start.plus(Duration.ofHours(24)));
            tick.tick();
            tick.tick();
            event(name, "any", clock.instant(), 1);
            tick.tick();

            // then
            var told = probe.awaitAtLeast(
                    2, event -> event.payload().path("name").asText().equals(name));
            assertThat(told)
                    .extracting(event -> event.payload().path("state").asText())
                    .containsExactly("QUIET", "BACK");
            told.forEach(EventContract.of("tracking")::assertKept);
            assertThat(told.getFirst().payload().path("lastEventAt").asText()).isNotBlank();
        }
    }

    @Test
    void tick_whenAChannelBringsMuchLessThanOnThatWeekday_saysSoOnceAndAgainWhenItRecovers() {
        // given
        var today = LocalDate.ofInstant(start, ZoneId.of("Asia/Shanghai"));
        IntStream.rangeClosed(1, 4).forEach(week -> lead(today.minusDays(1).minusWeeks(week), 10));
        lead(today.minusDays(1), 4);
        IntStream.rangeClosed(1, 4).forEach(week -> lead(today.minusWeeks(week), 10));
        lead(today, 9);
        try (var probe = EventProbe.fromNow("tracking")) {
            // when
            tick.tick();
            tick.tick();
            clock.advance(Duration.ofDays(1));
            tick.tick();

            // then
            var told = probe.awaitAtLeast(2, event -> event.key().equals(name));
            assertThat(told)
                    .extracting(event -> event.payload().path("state").asText())
                    .containsExactly("DROPPED", "RECOVERED");
            assertThat(told.getFirst().payload().path("leads").asInt()).isEqualTo(4);
            assertThat(told.getFirst().payload().path("expected").asInt()).isEqualTo(10);
            told.forEach(EventContract.of("tracking")::assertKept);
            assertThat(List.copyOf(probe.matching(event -> event.key().equals(name))))
                    .hasSize(2);
        }
    }

    private void lead(LocalDate day, int leads) {
        event("crm", name, day.atTime(4, 0).atZone(ZoneId.of("UTC")).toInstant(), leads);
    }

    private void event(String source, String channel, Instant at, int leads) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into ledger (id, kind, subject_id, as_of, recorded_at, reported_by, source, content)
                        select uuidv7(:at::timestamptz - now()), 'LEAD_EVENT', gen_random_uuid(), :at::timestamptz::date,
                               :at::timestamptz, 'test', :source, jsonb_build_object('verb', 'CREATED', 'channel', :channel)
                        from generate_series(1, :leads)
                        """)
                .bind("at", at.toString())
                .bind("source", source)
                .bind("channel", channel)
                .bind("leads", leads)
                .execute());
    }
}
