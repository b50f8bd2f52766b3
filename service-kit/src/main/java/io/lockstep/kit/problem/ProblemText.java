package io.lockstep.kit.problem;

import java.util.Locale;
import java.util.Map;

/** A text in the two languages of the suite. */
public record ProblemText(String english, String chinese) {

    /** The text for a reader of the locale, with the named members filled in. */
    public String fill(Locale locale, Map<String, Object> members) {
        var text = locale.getLanguage().equals("zh") ? chinese : english;
        for (var member : members.entrySet()) {
            text = text.replace("{" + member.getKey() + "}", String.valueOf(member.getValue()));
        }
        return text;
    }
}
