package io.lockstep.tracking.batch;

import io.lockstep.tracking.ledger.FactKey;
import io.lockstep.tracking.ledger.Recording;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One item on its way into the ledger.
 *
 * @param key what makes it the same fact when it is sent again
 * @param recording checks the item; throws a {@link io.lockstep.kit.problem.Problem} when it cannot be recorded
 */
public record Attempt(@Nullable FactKey key, Supplier<Recording> recording) {

    /** How the items of one kind become facts. */
    public interface Preparation<T> {

        /** Looks up, once for all items that can be read, what they are about; answers how to attempt each. */
        Each<T> prepare(List<T> items);
    }

    /** Makes the attempt of one item. */
    public interface Each<T> {

        /** @param index the item's place in the batch */
        Attempt of(T item, int index);
    }
}
