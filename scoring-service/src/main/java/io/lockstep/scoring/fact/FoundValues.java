package io.lockstep.scoring.fact;

import io.lockstep.scoring.achievement.Rating;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of key results, and of those without one the reason.
 *
 * @param reasons where it is another than that no fact has arrived
 */
public record FoundValues(Map<UUID, KeyResultValue> values, Map<UUID, Rating.Reason> reasons) {

    static FoundValues none() {
        return new FoundValues(new HashMap<>(), new HashMap<>());
    }

    /** The value, if there is one. */
    public @Nullable KeyResultValue value(UUID keyResult) {
        return values.get(keyResult);
    }

    /** Why there is no value. */
    public Rating.Reason reason(UUID keyResult) {
        return reasons.getOrDefault(keyResult, Rating.Reason.NO_FACT);
    }
}
