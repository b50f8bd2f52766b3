package io.lockstep.goal.tree;

import io.lockstep.kit.http.Cursor;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list is sorted by; goals that are equal in it follow each other in the order of their ids.
 *
 * @param descending the greatest first
 */
record GoalSort(By by, boolean descending) {

    /** How parameters write it. */
    static final String PATTERN = "-?(createdAt|name|priority|start|end)";

    /** What there is an index for. Ids are UUIDv7: their order is that of creation. */
    enum By {
        CREATED_AT("createdAt", "", ""),
        NAME("name", "name collate \"C\"", "text"),
        PRIORITY("priority", "coalesce(priority_score, 0)", "int"),
        START("start", "start_date", "date"),
        END("end", "end_date", "date");

        private final String parameter;
        private final String expression;
        private final String type;

        By(String parameter, String expression, String type) {
            this.parameter = parameter;
            this.expression = expression;
            this.type = type;
        }
    }

    /** Reads a parameter that has the form of {@link #PATTERN}. */
    static GoalSort parse(String text) {
        var descending = text.startsWith("-");
        var name = descending ? text.substring(1) : text;
        return Arrays.stream(By.values())
                .filter(by -> by.parameter.equals(name))
                .findFirst()
                .map(by -> new GoalSort(by, descending))
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    Optional<Cursor> cursor(@Nullable String text) {
        return Cursor.parse(text, by == By.CREATED_AT ? 1 : 2);
    }

    Cursor at(GoalRow row) {
        return by == By.CREATED_AT ? Cursor.at(row.id()) : Cursor.at(row.sortedBy(), row.id());
    }

    /** What is read beside the id. */
    String selected() {
        return by == By.CREATED_AT ? "''" : "(" + by.expression + ")::text";
    }

    /** What holds for rows after the cursor. */
    String after() {
        var than = descending ? "<" : ">";
        return by == By.CREATED_AT
                ? "id " + than + " :afterId"
                : "(" + by.expression + ", id) " + than + " (cast(:afterValue as " + by.type + "), :afterId)";
    }

    String order() {
        var direction = descending ? " desc" : "";
        return by == By.CREATED_AT ? "id" + direction : by.expression + direction + ", id" + direction;
    }
}
