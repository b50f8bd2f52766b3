package io.lockstep.tracking.lead;

import io.lockstep.tracking.ledger.Digest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event about a lead as its source sent it, judged good.
 *
 * @param source who sends it; source and id together name the event
 * @param lead the lead's id at its source, possibly personal; only its digest is kept
 * @param into the id at the same source of the lead that this one is a double of; with {@link LeadVerb#MERGED} alone
 * @param occurredAt when it happened
 * @param digest of all that was sent, by which a repetition is told from another event of the same id
 */
public record LeadEvent(
        String source,
        String id,
        LeadVerb verb,
        String lead,
        @Nullable String into,
        Instant occurredAt,
        LeadDetails details,
        String digest) {

    /** What the lead is recognised by. */
    public String leadDigest() {
        return leadDigest(source, lead);
    }

    /** An event that people here told, about a lead whose id at its source they may know, or not: then it is empty. */
    public static LeadEvent ofOurs(String source, LeadVerb verb, String id, String externalId, Instant at) {
        return new LeadEvent(source, id, verb, externalId, null, at, LeadDetails.NONE, id);
    }

    /** What the lead that it is merged into is recognised by. */
    public @Nullable String intoDigest() {
        return into == null ? null : leadDigest(source, into);
    }

    /** What a source's lead is recognised by. */
    public static String leadDigest(String source, String lead) {
        return Digest.of(source + "\n" + lead);
    }

    /** What the ledger keeps of it. */
    public LeadEventContent content() {
        return LeadEventContent.of(verb, details);
    }
}
