package io.lockstep.tracking.lead;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What happened to a lead (integrations.md, section 5). */
public enum LeadVerb {
    CREATED,
    UPDATED,
    QUALIFIED,
    ASSIGNED,
    CONTACTED,
    CONVERTED,
    LOST,
    /** It turned out to be another lead's double, and goes on as part of that one. */
    MERGED,
    /** Its system lost track of a change and tells no values: they have to be fetched. */
    RESYNC_NEEDED,
    /** Its values were fetched again. */
    RESYNCED,
    DELETED,
    /** The person asked to be forgotten. */
    PRIVACY_DELETED;

    private static final Pattern TYPE = Pattern.compile("(?:[^\\s]+\\.)?lead\\.([a-z-]+)(?:\\.v[0-9]+)?");

    /** The verb in a type such as {@code lead.created} or {@code com.example.lead.privacy-deleted.v1}. */
    public static Optional<LeadVerb> ofType(String type) {
        var match = TYPE.matcher(type);
        if (!match.matches()) {
            return Optional.empty();
        }
        var name = match.group(1).toUpperCase(Locale.ROOT).replace('-', '_');
        for (var verb : values()) {
            if (verb.name().equals(name)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
