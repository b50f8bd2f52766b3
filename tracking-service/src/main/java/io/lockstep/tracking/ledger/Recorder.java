package io.lockstep.tracking.ledger;

import io.lockstep.kit.event.OutgoingEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a fact exactly once: its key, its row and its event commit together. Requests at the same time share a
 * transaction; inside of a transaction the fact becomes part of that one.
 */
@Singleton
public class Recorder {

    private final Ledger ledger;
    private final GroupWriter writer;
    private final SharedTransactions shared;

    Recorder(Ledger ledger, GroupWriter writer, SharedTransactions shared) {
        this.ledger = ledger;
        this.writer = writer;
        this.shared = shared;
    }

    /**
     * Stores the fact and its event, unless the key says that this was done before. Of requests at the same time with one
     * key, one stores and the others wait for its commit.
     *
     * @param event has the fact's id; absent where nobody is told
     * @throws io.lockstep.kit.problem.Problem 422 when the key was used for something else; 503 when too much waits, or when
     *     the outcome of the commit is unknown: then it is safe to repeat the request
     */
    public Receipt record(Fact fact, @Nullable OutgoingEvent event, @Nullable FactKey key) {
        var recording = Recording.of(fact, event, key);
        return (QuarkusTransaction.isActive() ? recordHere(recording) : shared.take(recording)).orElseThrow();
    }

    /**
     * Stores several facts in one transaction and says of each, in their order, what became of it: one that cannot be stored
     * does not hurt the others.
     *
     * @throws io.lockstep.kit.problem.Problem 503 when too many batches are under way
     */
    public List<Outcome> recordAll(List<Recording> recordings) {
        return recordings.isEmpty() ? List.of() : shared.takeAll(recordings);
    }

    /** What was recorded before under the keys of the recordings, by their facts' ids; nothing for those that are new. */
    public Map<UUID, Outcome> before(List<Recording> recordings) {
        return writer.before(recordings);
    }

    /**
     * Stores facts without keys in the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     * @throws io.lockstep.kit.problem.Problem 503 when too much waits to be published
     */
    public void recordHere(List<Recording> recordings) {
        if (!recordings.isEmpty()) {
            writer.store(recordings);
        }
    }

    /** What was recorded under the key before, if anything was; errors as for {@link #record}. */
    public Optional<Receipt> repeat(@Nullable FactKey key) {
        return Optional.ofNullable(key).flatMap(ledger::find).map(fact -> new Receipt(fact, true));
    }

    private Outcome recordHere(Recording recording) {
        var group = List.of(recording);
        return writer.store(group).isEmpty()
                ? writer.repeated(group).get(recording.id())
                : new Outcome.Recorded(new Receipt(recording.fact(), false));
    }
}
