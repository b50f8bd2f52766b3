package io.lockstep.tracking.attribution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a lead came from: what marketing did to win it, and what that counts for. */
public record Touch(
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable UUID taskId,
        @Nullable UUID keyResultId) {

    static final Touch NONE = new Touch(null, null, null, null);

    boolean saysNothing() {
        return equals(NONE);
    }

    /** Whether another touch says all that this one says, and more. */
    boolean isPartOf(Touch other) {
        return !equals(other)
                && fits(channel, other.channel)
                && fits(campaign, other.campaign)
                && fits(taskId, other.taskId)
                && fits(keyResultId, other.keyResultId);
    }

    private static boolean fits(@Nullable Object mine, @Nullable Object others) {
        return mine == null || mine.equals(others);
    }
}
