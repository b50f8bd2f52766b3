package io.lockstep.tracking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Facts that are recorded at the same time. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class SharedTransactionsTest {

    private static final int MANY = 300;

    @Inject
    Recorder recorder;

    @Inject
    Jdbi jdbi;

    private final UUID task = Ids.next();

    @Test
    void record_whenManyComeAtOnce_storesEachOnceInFewTransactions() throws Exception {
        // when
        var receipts = atOnce(MANY, i -> recorder.record(fact("{}"), event(), key("own-" + i)));

        // then
        assertThat(receipts).extracting(Receipt::repeated).containsOnly(false);
        assertThat(count("select count(*) from ledger where subject_id = ?")).isEqualTo(MANY);
        assertThat(count("select count(distinct xmin::text) from ledger where subject_id = ?"))
                .isLessThan(MANY / 2);
    }

    @Test
    void record_whenManyComeWithOneKey_storesOneAndAnswersAllWithIt() throws Exception {
        // when
        var receipts = atOnce(MANY, i -> recorder.record(fact("{}"), event(), key("shared")));

        // then
        assertThat(receipts)
                .extracting(receipt -> receipt.fact().id())
                .containsOnly(receipts.getFirst().fact().id());
        assertThat(receipts).filteredOn(receipt -> !receipt.repeated()).hasSize(1);
        assertThat(count("select count(*) from ledger where subject_id = ?")).isEqualTo(1);
    }

    @Test
    void recordAll_whenOneCannotBeStored_storesTheOthers() {
        // given
        var good = Recording.of(fact("{}"), null, key("good"));
        var bad = Recording.of(fact("no JSON"), null, key("bad"));
        var another = Recording.of(fact("{}"), null, null);

        // when
        var outcomes = recorder.recordAll(List.of(good, bad, another));

        // then
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Recorded.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Recorded.class);
        assertThat(count("select count(*) from ledger where subject_id = ?")).isEqualTo(2);
    }

    @Test
    void recordAll_whenAKeyNamesSomethingElse_refusesThatOneAlone() {
        // given
        recorder.record(fact("{}"), null, key("taken"));
        var other = Recording.of(fact("{}"), null, new FactKey("test-" + task, "taken", "another digest"));
        var fresh = Recording.of(fact("{}"), null, key("fresh"));

        // when
        var outcomes = recorder.recordAll(List.of(other, fresh));

        // then
        assertThatThrownBy(() -> outcomes.get(0).orElseThrow()).isInstanceOf(Problem.class);
        assertThat(outcomes.get(1).orElseThrow().repeated()).isFalse();
    }

    private long count(String query) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, task).mapTo(Long.class).one());
    }

    private Fact fact(String content) {
        var now = Instant.parse("2026-02-15T09:30:00Z");
        return Fact.of(Ids.next(), FactKind.PROGRESS, task, LocalDate.of(2026, 2, 15), now, "somebody", null, content);
    }

    private OutgoingEvent event() {
        return OutgoingEvent.of(EventType.v1("tracking", "progress-recorded"), task, Map.of());
    }

    private FactKey key(String key) {
        return new FactKey("test-" + task, key, "digest");
    }

    private interface Each<T> {
        T take(int index);
    }

    private static <T> List<T> atOnce(int count, Each<T> each) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<T>>();
            for (var i = 0; i < count; i++) {
                var index = i;
                work.add(() -> each.take(index));
            }
            var done = new ArrayList<T>();
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        }
    }
}
