package io.lockstep.tracking.history;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.ledger.FactKind;
import io.lockstep.tracking.ledger.IdRange;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** @throws Problem 400 when more than one is named of what facts are about, where they come from and of which kind they are */
    static LedgerFilter of(
            @Nullable UUID leadId,
            @Nullable UUID taskId,
            @Nullable UUID keyResultId,
            @Nullable String source,
            @Nullable FactKind kind,
            @Nullable Instant from,
            @Nullable Instant to) {
        if (Stream.of(leadId, taskId, keyResultId, source, kind)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST)
                    .with("reason", "name one of leadId, taskId, keyResultId, source and kind");
        }
        var subject = leadId != null ? leadId : taskId != null ? taskId : keyResultId;
        return new LedgerFilter(subject, source, kind, from, to);
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
