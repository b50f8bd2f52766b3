package io.lockstep.goal.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a goal, field by field, key results by their id. */
final class Difference {

    private static final String KEY_RESULTS = "keyResults";
    private static final String ID = "keyResultId";
    private static final Set<String> NOT_SAID = Set.of("version", "eventId", "warnings", KEY_RESULTS);

    private Difference() {}

    static List<FieldChange> between(JsonNode older, JsonNode newer) {
        var changes = new ArrayList<FieldChange>();
        fields(older, newer, null, changes);
        var was = keyResults(older);
        var is = keyResults(newer);
        was.forEach((id, keyResult) -> {
            var now = is.get(id);
            if (now == null) {
                changes.add(new FieldChange(KEY_RESULTS, id, keyResult, null));
            } else {
                fields(keyResult, now, id, changes);
            }
        });
        is.forEach((id, keyResult) -> {
            if (!was.containsKey(id)) {
                changes.add(new FieldChange(KEY_RESULTS, id, null, keyResult));
            }
        });
        return changes;
    }

    private static void fields(JsonNode older, JsonNode newer, @Nullable UUID keyResult, List<FieldChange> changes) {
        var names = new LinkedHashSet<String>();
        older.fieldNames().forEachRemaining(names::add);
        newer.fieldNames().forEachRemaining(names::add);
        names.removeAll(NOT_SAID);
        for (var name : names) {
            var from = older.get(name);
            var to = newer.get(name);
            if (from == null ? to != null : !from.equals(to)) {
                changes.add(new FieldChange(name, keyResult, from, to));
            }
        }
    }

    private static Map<UUID, JsonNode> keyResults(JsonNode state) {
        var byId = new LinkedHashMap<UUID, JsonNode>();
        state.path(KEY_RESULTS)
                .forEach(
                        keyResult -> byId.put(UUID.fromString(keyResult.path(ID).asText()), keyResult));
        return byId;
    }
}
