package io.lockstep.tracking.lead;

import io.lockstep.tracking.ledger.Digest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event about a lead as its source sent it, judged good.
 *
 * @param source who sends it; source and id together name the event
 * @param lead the lead's id at its source, possibly personal; only its digest is kept
 * @param occurredAt when it happened
 * @param keyResultId what the lead is attributed to, as of this event
 * @param amount what the lead is worth, as of this event
 * @param digest of all that was sent, by which a repetition is told from another event of the same id
 */
record LeadEvent(
        String source,
        String id,
        LeadVerb verb,
        String lead,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable UUID keyResultId,
        @Nullable BigDecimal amount,
        String digest) {

    /** What the lead is recognised by. */
    String leadDigest() {
        return leadDigest(source, lead);
    }

    static String leadDigest(String source, String lead) {
        return Digest.of(source + "\n" + lead);
    }

    /** What the ledger keeps of it. */
    LeadEventContent content() {
        return new LeadEventContent(verb, channel, campaign, keyResultId, amount);
    }
}
