package io.lockstep.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.local.stack.CannotStart;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What earlier requests were answered, by name; {@code ${plan.keyResults.0.keyResultId}} points into an answer. */
final class Answers {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z-]+)\\.([A-Za-z0-9.]+)}");

    private final Map<String, JsonNode> byName = new HashMap<>();

    /** Keeps the answer to {@code step} under the names that the step gives it. */
    void keep(Step step, JsonNode answer) {
        if (step.keep() != null) {
            byName.put(step.keep(), answer);
        }
        if (step.keepEachBy() != null) {
            answer.path("items")
                    .forEach(item -> byName.put(item.path(step.keepEachBy()).asText(), item));
        }
    }

    void keep(String name, JsonNode answer) {
        byName.put(name, answer);
    }

    /** The text with each reference replaced by what it points at. */
    String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    private String value(String name, String path) {
        var answer = byName.get(name);
        var value = answer == null ? null : answer.at("/" + path.replace('.', '/'));
        if (value == null || value.isMissingNode()) {
            throw new CannotStart(
                    "The demo plan could not be loaded: the answer to '" + name + "' has no " + path + ".");
        }
        return value.asText();
    }
}
