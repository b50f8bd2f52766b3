package io.lockstep.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects that a test writes down. */
public final class Json {

    private Json() {}

    /** An object of names and values; without the fields that are null. */
    public static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return fields;
    }

    /** The object with one field changed; without it where the value is null. */
    public static Map<String, Object> with(Map<String, Object> object, String field, @Nullable Object value) {
        var changed = new LinkedHashMap<>(object);
        changed.remove(field);
        if (value != null) {
            changed.put(field, value);
        }
        return changed;
    }
}
