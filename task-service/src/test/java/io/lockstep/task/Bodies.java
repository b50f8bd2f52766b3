package io.lockstep.task;

import static io.lockstep.task.Json.fields;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Valid requests, of which a test changes what it is about. */
public final class Bodies {

    private Bodies() {}

    /** The whitepaper of table 2, in percent, without contributions. */
    public static Map<String, Object> whitepaper(UUID owner) {
        return fields(
                "name",
                "行业白皮书撰写与推广 🚀'; drop table task; --",
                "ownerId",
                owner,
                "start",
                "2026-01-05",
                "end",
                "2026-02-28",
                "priority",
                "CORE",
                "progressUnit",
                "PERCENT",
                "planCurve",
                List.of(point("2026-02-15", 0.8), point("2026-02-28", 1)),
                "indicators",
                List.of(conversion(0.1)));
    }

    /** The webinar of table 2, in quantities. */
    public static Map<String, Object> webinar(UUID owner) {
        return fields(
                "name",
                "线上研讨会（3场）",
                "ownerId",
                owner,
                "start",
                "2026-01-10",
                "end",
                "2026-03-20",
                "priority",
                "GENERAL",
                "progressUnit",
                "QUANTITY",
                "plannedQuantity",
                1500);
    }

    public static Map<String, Object> point(String date, Number planned) {
        return fields("date", date, "planned", planned);
    }

    /** The lead conversion of table 3. */
    public static Map<String, Object> conversion(Number target) {
        return fields("code", "lead-conversion", "name", "线索转化率", "unit", "%", "target", target);
    }

    public static Map<String, Object> contribution(UUID keyResult, Object quantity) {
        return fields("keyResultId", keyResult, "quantity", quantity);
    }
}
