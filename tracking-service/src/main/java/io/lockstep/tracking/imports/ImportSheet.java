package io.lockstep.tracking.imports;

import io.lockstep.kit.table.Column;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of table that can be imported. */
public interface ImportSheet {

    /** Its name in the path, such as {@code spend}. */
    String name();

    List<Column> columns();

    /**
     * Checks all rows, tells everything that is wrong, and if nothing is takes them in one transaction.
     *
     * @throws io.lockstep.kit.problem.Problem 422 when anything is wrong
     */
    List<Taken> take(Submission submission);

    /** What an import does with a row. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * A row that was taken.
     *
     * @param id of what it became; absent where a dry run would make it
     * @param eventId absent where nothing changed
     */
    record Taken(
            long row,
            Result result,
            @Nullable UUID id,
            @Nullable UUID eventId) {}
}
