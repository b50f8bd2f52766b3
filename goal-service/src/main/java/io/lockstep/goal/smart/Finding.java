package io.lockstep.goal.smart;

import io.lockstep.goal.Language;
import io.lockstep.goal.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said about a goal.
 *
 * @param keyResultId the key result concerned; absent where it is the goal itself
 * @param phrase the words, or the number, that fail
 * @param values what the texts of the rule name beside the phrase
 */
public record Finding(Rule rule, @Nullable UUID keyResultId, String phrase, Map<String, Words> values) {

    static Finding of(Rule rule, String phrase) {
        return new Finding(rule, null, phrase, Map.of());
    }

    static Finding of(Rule rule, Measure measure, String phrase, Map<String, Words> values) {
        return new Finding(rule, measure.keyResultId(), phrase, values);
    }

    /** What is wrong. */
    public String message(Language language) {
        return fill(rule.message(), language);
    }

    /** What to write instead. */
    public String hint(Language language) {
        return fill(rule.hint(), language);
    }

    private String fill(Words template, Language language) {
        var text = template.in(language);
        var named = new HashMap<String, String>();
        values.forEach((name, words) -> named.put(name, words.in(language)));
        named.put("phrase", phrase);
        for (var value : named.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
