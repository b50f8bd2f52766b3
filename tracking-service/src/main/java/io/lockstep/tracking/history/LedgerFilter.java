package io.lockstep.tracking.history;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.ledger.FactKind;
import io.lockstep.tracking.ledger.IdRange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of the ledger are wanted. What they are about, where they come from and of which kind they are is one choice,
 * because each has an index of its own, and a page out of two would have to be searched for.
 *
 * @param from recorded at or after this
 * @param to recorded before this
 */
record LedgerFilter(
        @Nullable UUID subjectId,
        @Nullable String source,
        @Nullable FactKind kind,
        @Nullable Instant from,
        @Nullable Instant to) {

    LedgerFilter {
        var choices = (subjectId == null ? 0 : 1) + (source == null ? 0 : 1) + (kind == null ? 0 : 1);
        if (choices > 1) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST)
                    .with("reason", "name one of leadId, taskId, keyResultId, source and kind");
        }
    }

    /** The ids of facts begin with the time of recording, so time is a range of ids. */
    UUID lowest() {
        return from == null ? new UUID(0, 0) : IdRange.floor(from);
    }

    /** Above every id that is wanted. */
    UUID highest() {
        return to == null ? new UUID(-1, -1) : IdRange.floor(to);
    }
}
