package io.lockstep.kit.event;

import java.util.regex.Pattern;

/**
 * The type of an event, {@code io.lockstep.<owner>.<thing>-<past tense>.v<version>}.
 *
 * @param owner the service that publishes it, which is also the name of its topic
 * @param name what happened, in kebab case
 * @param version the version of the payload's schema; within one version only optional fields are added
 */
public record EventType(String owner, String name, int version) {

    private static final String PREFIX = "io.lockstep.";
    private static final Pattern FORM = Pattern.compile("io\\.lockstep\\.([a-z-]+)\\.([a-z-]+)\\.v([1-9][0-9]{0,3})");

    /** The first version of the event {@code name} of {@code owner}. */
    public static EventType v1(String owner, String name) {
        return new EventType(owner, name, 1);
    }

    /**
     * Reads a {@code ce_type}.
     *
     * @throws MalformedEvent when the text is not of the form above
     */
    public static EventType parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new MalformedEvent("ce_type '" + text + "' is not io.lockstep.<owner>.<name>.v<version>");
        }
        return new EventType(match.group(1), match.group(2), Integer.parseInt(match.group(3)));
    }

    /** The topic that the owner's events are published to. */
    public static String topicOf(String owner) {
        return "lockstep." + owner + ".events";
    }

    @Override
    public String toString() {
        return PREFIX + owner + "." + name + ".v" + version;
    }
}
