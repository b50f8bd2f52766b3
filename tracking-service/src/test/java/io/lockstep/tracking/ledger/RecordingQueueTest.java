package io.lockstep.tracking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to facts while the database is busy, away, or breaks off. */
class RecordingQueueTest {

    private final CountDownLatch database = new CountDownLatch(1);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SharedTransactions shared = new SharedTransactions(new Slow(database), new Settings(1, 2), metrics);

    @AfterEach
    void stop() throws Exception {
        database.countDown();
        shared.stop(new ShutdownEvent());
    }

    @Test
    void take_whenTooManyWait_refusesTheNextAtOnceAndAnswersTheOthers() throws Exception {
        // given
        shared.start(new StartupEvent());
        var first = CompletableFuture.supplyAsync(() -> shared.take(recording()));
        Awaitility.await()
                .until(() -> metrics.get("lockstep.recording.waiting").gauge().value() == 0);
        var second = CompletableFuture.supplyAsync(() -> shared.take(recording()));
        var third = CompletableFuture.supplyAsync(() -> shared.take(recording()));
        Awaitility.await()
                .until(() -> metrics.get("lockstep.recording.waiting").gauge().value() == 2);

        // then
        assertThatThrownBy(() -> shared.take(recording()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(RecordingProblem.TOO_BUSY));
        database.countDown();
        assertThat(first.get()).isInstanceOf(Outcome.Refused.class);
        assertThat(second.get()).isInstanceOf(Outcome.Refused.class);
        assertThat(third.get()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void stop_whenSomeWait_stillWritesThem() throws Exception {
        // given
        var waiting = CompletableFuture.supplyAsync(() -> shared.take(recording()));
        Awaitility.await()
                .until(() -> metrics.get("lockstep.recording.waiting").gauge().value() == 1);
        database.countDown();

        // when
        shared.start(new StartupEvent());
        shared.stop(new ShutdownEvent());

        // then
        assertThat(waiting.get()).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> shared.take(recording())).isInstanceOf(Problem.class);
    }

    private static Recording recording() {
        var fact = Fact.of(
                Ids.next(), FactKind.PROGRESS, Ids.next(), LocalDate.EPOCH, Instant.EPOCH, "somebody", null, "{}");
        return new Recording(fact, null, null, null);
    }

    /** Writes nothing before the latch opens, and then says that the database is away. */
    private static final class Slow extends GroupWriter {

        private final CountDownLatch database;

        Slow(CountDownLatch database) {
            super(null, null);
            this.database = database;
        }

        @Override
        java.util.List<Outcome> write(List<Recording> group) {
            try {
                database.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return group.stream()
                    .<Outcome>map(one -> new Outcome.Refused(new Problem(CommonProblem.UNAVAILABLE)))
                    .toList();
        }
    }

    private record Settings(int writers, int queue) implements RecordingSettings {

        @Override
        public Duration gather() {
            return Duration.ZERO;
        }

        @Override
        public int group() {
            return 1;
        }

        @Override
        public int batches() {
            return 1;
        }

        @Override
        public int requests() {
            return 1;
        }

        @Override
        public int requestsOfOne() {
            return 1;
        }

        @Override
        public Duration bodyWithin() {
            return Duration.ZERO;
        }
    }
}
