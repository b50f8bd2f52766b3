package io.lockstep.goal.split;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event that tells what a split was found to be; the highest version is the newest. */
record SplitChecked(
        UUID goalId,
        long version,
        UUID supports,
        Verdict verdict,
        @Nullable BigDecimal needed,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal gap) {

    static OutgoingEvent of(Split split) {
        var proof = split.proof();
        return OutgoingEvent.of(
                EventType.v1("goal", "split-checked"),
                split.goalId(),
                new SplitChecked(
                        split.goalId(),
                        split.version(),
                        split.statement().supports(),
                        proof.verdict(),
                        proof.needed(),
                        proof.claimed(),
                        proof.gap()));
    }
}
