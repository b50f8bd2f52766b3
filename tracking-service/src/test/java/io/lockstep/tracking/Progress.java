package io.lockstep.tracking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of progress updates and measurements: valid ones, of which a test changes what it is about. */
public final class Progress {

    private Progress() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** 60 % done, as of today, with a conversion of 8 %. */
    public static Map<String, Object> on(UUID task) {
        var body = new LinkedHashMap<String, Object>();
        body.put("taskId", task);
        body.put("asOf", today().toString());
        body.put("percent", 0.6);
        body.put("indicators", List.of(Map.of("code", "lead-conversion", "value", 0.08)));
        body.put("note", "推广 🚀\r\n'; drop table ledger; --");
        return body;
    }

    /** 620 as of today. */
    public static Map<String, Object> measurement(UUID keyResult) {
        var body = new LinkedHashMap<String, Object>();
        body.put("keyResultId", keyResult);
        body.put("asOf", today().toString());
        body.put("value", 620);
        return body;
    }

    /** The body with one field changed; without it where the value is null. */
    public static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.remove(field);
        if (value != null) {
            changed.put(field, value);
        }
        return changed;
    }
}
