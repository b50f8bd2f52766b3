package io.lockstep.goal.tree;

import io.lockstep.kit.http.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as SQL. It finds its start by the sort value and id of the last row read, so that the last page costs what
 * the first one does.
 *
 * @param sql with named parameters
 */
record GoalQuery(String sql, Map<String, Object> values) {

    static GoalQuery of(GoalFilter filter, GoalSort sort, @Nullable String cursor, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        filter.conditions().forEach((condition, bound) -> {
            conditions.add(condition);
            values.putAll(bound);
        });
        Optional<Cursor> after = sort.cursor(cursor);
        after.ifPresent(at -> {
            conditions.add(sort.after());
            values.put("afterId", at.id(at.parts().size() - 1));
            if (at.parts().size() > 1) {
                values.put("afterValue", at.parts().getFirst());
            }
        });
        values.put("limit", limit);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var sql = "select id, " + sort.selected() + " as sorted_by from goal" + where + " order by " + sort.order()
                + " limit :limit";
        return new GoalQuery(sql, values);
    }
}
