package io.lockstep.tracking.lead;

import io.lockstep.tracking.attribution.Touch;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about a lead beside what happened. Nothing of it is personal: of the customer profile only whether
 * each rule matched.
 *
 * @param channel where the lead came from, as of this event
 * @param campaign which campaign brought it
 * @param taskId the task that brought it
 * @param keyResultId the key result that it counts for
 * @param segment the part of the market that it belongs to
 * @param owner who of the sales team works on it, as the CRM names them
 * @param amount what it is worth, in the organisation's currency
 * @param matches by the name of a profile rule, whether it matched
 */
public record LeadDetails(
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable UUID taskId,
        @Nullable UUID keyResultId,
        @Nullable String segment,
        @Nullable String owner,
        @Nullable BigDecimal amount,
        Map<String, Boolean> matches) {

    /** Nothing. */
    public static final LeadDetails NONE = new LeadDetails(null, null, null, null, null, null, null, Map.of());

    public LeadDetails {
        matches = matches == null ? Map.of() : new TreeMap<>(matches);
    }

    /** Nothing but an amount. */
    public static LeadDetails worth(@Nullable BigDecimal amount) {
        return new LeadDetails(null, null, null, null, null, null, amount, Map.of());
    }

    /** Where the event says that the lead came from. */
    Touch touch() {
        return new Touch(channel, campaign, taskId, keyResultId);
    }
}
