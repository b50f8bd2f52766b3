package io.lockstep.tracking.leadevent;

import io.lockstep.kit.event.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lead events as a CRM sends them: valid ones, of which a test changes what it is about. */
public final class LeadEvents {

    private LeadEvents() {}

    /** A source of its own, so that tests do not see each other's events. */
    public static String source() {
        return "crm-" + Ids.next();
    }

    /** A structured event that happened an hour ago. */
    public static Map<String, Object> event(String source, String verb, String lead) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", "evt-" + Ids.next());
        event.put("source", source);
        event.put("type", "lead." + verb);
        event.put("subject", lead);
        event.put(
                "time",
                Instant.now()
                        .minus(1, ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        event.put("data", Map.of("channel", "webinar", "email", "wang.fang@example.com"));
        return event;
    }

    /** The event with one attribute changed; without it where the value is null. */
    public static Map<String, Object> with(Map<String, Object> event, String attribute, @Nullable Object value) {
        var changed = new LinkedHashMap<>(event);
        changed.remove(attribute);
        if (value != null) {
            changed.put(attribute, value);
        }
        return changed;
    }
}
