package io.lockstep.goal.buyin;

import io.lockstep.goal.goal.PlannedGoal;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.kit.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What sales agrees to: which goal supports which, when, and with what key results. Who owns it, its activation and its weight
 * among the parts of the sales goal are no part of it.
 */
record Agreement(String name, @Nullable UUID parentId, String start, String end, List<KeyResultState> keyResults) {

    static Agreement on(PlannedGoal goal) {
        return new Agreement(
                goal.name(),
                goal.parentId(),
                goal.period().start().toString(),
                goal.period().end().toString(),
                goal.keyResults());
    }

    /** The same for two versions of a goal exactly if they ask the same of sales. */
    String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(EventJson.write(this).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
