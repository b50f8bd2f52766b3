package io.lockstep.goal.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lockstep.goal.goal.GoalView;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which fields of goals a caller wants to read: a front end's tree needs few of them. The id is always there. */
record GoalFields(Set<String> names) {

    private static final Set<String> KNOWN = Arrays.stream(GoalView.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    /**
     * Reads a list of names that are separated by commas; none when the text is absent.
     *
     * @throws Problem 400 for a name that is none
     */
    static @Nullable GoalFields parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var names = new LinkedHashSet<String>();
        names.add("goalId");
        for (var name : text.split(",")) {
            if (!KNOWN.contains(name.strip())) {
                throw new Problem(TreeProblem.UNKNOWN_FIELDS)
                        .with("field", name.strip())
                        .with("known", String.join(", ", KNOWN));
            }
            names.add(name.strip());
        }
        return new GoalFields(names);
    }

    /** The page with these fields alone; the page itself when all are wanted. */
    static Page<?> of(@Nullable GoalFields fields, Page<GoalView> page) {
        return fields == null ? page : page.map(fields::of);
    }

    private JsonNode of(GoalView goal) {
        return ((ObjectNode) EventJson.tree(goal)).retain(names);
    }
}
