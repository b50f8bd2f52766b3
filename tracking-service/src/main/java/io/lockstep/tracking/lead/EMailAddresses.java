package io.lockstep.tracking.lead;

import java.util.regex.Pattern;

/** What is published of a lead, or kept for good, holds no address of a person. */
public final class EMailAddresses {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private EMailAddresses() {}

    /** Whether there is one in the text. */
    public static boolean in(String text) {
        return text.indexOf('@') >= 0 && ADDRESS.matcher(text).find();
    }
}
