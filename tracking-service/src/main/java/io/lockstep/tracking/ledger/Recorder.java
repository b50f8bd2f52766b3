package io.lockstep.tracking.ledger;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records a fact exactly once: its key, its row and its event commit together. */
@ApplicationScoped
public class Recorder {

    private final Ledger ledger;
    private final Outbox outbox;

    Recorder(Ledger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /**
     * Stores the fact and its event, unless the key says that this was done before. Of requests at the same time with one
     * key, one stores and the others wait for its commit.
     *
     * @param event has the fact's id
     * @throws io.lockstep.kit.problem.Problem 422 when the key was used for something else, 503 when too much waits to be
     *     published
     */
    @Transactional
    public Receipt record(Fact fact, OutgoingEvent event, @Nullable FactKey key) {
        if (ledger.append(fact, key)) {
            outbox.append(event);
            return new Receipt(fact, false);
        }
        return repeat(key).orElseThrow(() -> new IllegalStateException("a key is taken, but names no fact"));
    }

    /** What was recorded under the key before, if anything was; errors as for {@link #record}. */
    public Optional<Receipt> repeat(@Nullable FactKey key) {
        return Optional.ofNullable(key).flatMap(ledger::find).map(fact -> new Receipt(fact, true));
    }
}
