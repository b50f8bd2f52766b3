package io.lockstep.scoring.testing;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events of the other services, valid as they are; a test changes what it is about with {@link #with}. */
public final class Published {

    public static final LocalDate TODAY = LocalDate.parse("2024-02-15");
    public static final Instant NOW = Instant.parse("2024-02-15T04:00:00Z");
    public static final LocalDate START = TODAY.minusDays(50);
    public static final LocalDate END = TODAY.plusDays(50);

    private final EventType type;
    private final UUID id;
    private final UUID key;
    private final Map<String, Object> payload = new LinkedHashMap<>();

    Published(String owner, String name, UUID id, UUID key) {
        this.type = EventType.v1(owner, name);
        this.id = id;
        this.key = key;
    }

    /** An active person. */
    public static Published person(UUID person, long version, String displayName) {
        return new Published("goal", "person-changed", Ids.next(), person)
                .with("personId", person)
                .with("version", version)
                .with("subject", "content-specialist")
                .with("displayName", displayName)
                .with("role", "CONTENT")
                .with("active", true);
    }

    public static Published team(UUID team, long version) {
        return new Published("goal", "team-changed", Ids.next(), team)
                .with("teamId", team)
                .with("version", version)
                .with("name", "市场部");
    }

    /** An active cycle around today. */
    public static Published cycle(UUID cycle, long version) {
        return new Published("goal", "cycle-changed", Ids.next(), cycle)
                .with("cycleId", cycle)
                .with("version", version)
                .with("name", "2024Q1")
                .with("state", "ACTIVE")
                .with("start", START)
                .with("end", END);
    }

    public static Published dayStarted(UUID cycle, LocalDate day) {
        return new Published("goal", "cycle-day-started", Ids.next(), cycle)
                .with("cycleId", cycle)
                .with("day", day);
    }

    public static Published cycleClosed(UUID cycle) {
        return new Published("goal", "cycle-closed", Ids.next(), cycle)
                .with("cycleId", cycle)
                .with("closedOn", TODAY);
    }

    /** An active root goal without parts. */
    public static Published goal(UUID goal, UUID cycle, long version) {
        return new Published("goal", "goal-changed", Ids.next(), goal)
                .with("goalId", goal)
                .with("version", version)
                .with("state", "ACTIVE")
                .with("kind", "MARKETING")
                .with("name", "季度提供有效线索1000条")
                .with("cycleId", cycle)
                .with("ownerId", new UUID(7, 7))
                .with("start", START)
                .with("end", END)
                .with("keyResults", new ArrayList<>())
                .with("change", Map.of("what", "EDITED", "by", "manager"));
    }

    public static Published task(UUID task, long version) {
        return new Published("task", "task-changed", Ids.next(), task)
                .with("taskId", task)
                .with("version", version)
                .with("state", "PLANNED")
                .with("name", "行业白皮书推广")
                .with("ownerId", new UUID(7, 8))
                .with("start", START)
                .with("end", END)
                .with("priority", "CORE")
                .with("progressUnit", "PERCENT")
                .with("planCurve", List.of(Map.of("date", TODAY, "planned", new BigDecimal("0.8"))))
                .with("indicators", List.of())
                .with("contributions", List.of())
                .with("change", Map.of("what", "EDITED", "by", "manager"));
    }

    /** A measurement as of today. */
    public static Published measurement(UUID keyResult, String value) {
        var id = Ids.next();
        return new Published("tracking", "measurement-recorded", id, keyResult)
                .with("measurementId", id)
                .with("keyResultId", keyResult)
                .with("asOf", TODAY)
                .with("recordedAt", NOW)
                .with("value", new BigDecimal(value))
                .with("reportedBy", "member");
    }

    /** Progress as of today, in percent as a fraction. */
    public static Published progress(UUID task, String percent) {
        var id = Ids.next();
        return new Published("tracking", "progress-recorded", id, task)
                .with("progressId", id)
                .with("taskId", task)
                .with("asOf", TODAY)
                .with("recordedAt", NOW)
                .with("percent", new BigDecimal(percent))
                .with("indicators", List.of())
                .with("reportedBy", "member");
    }

    /** The correction of a progress or measurement: the same with another value, recorded a minute later. */
    public static Published correction(Published of, String field, String value) {
        var id = Ids.next();
        var kind = kind(of);
        var correction = new Published("tracking", kind + "-corrected", id, of.key);
        correction.payload.putAll(of.payload);
        return correction
                .with(kind + "Id", id)
                .with("corrects", of.id)
                .with("recordedAt", NOW.plusSeconds(60))
                .with(field, new BigDecimal(value))
                .with("reason", "typing error")
                .with("correctedBy", "member");
    }

    /** The withdrawal of a progress or measurement, or of a correction. */
    public static Published withdrawal(Published of) {
        var subject = kind(of).equals("progress") ? "taskId" : "keyResultId";
        return new Published("tracking", kind(of) + "-withdrawn", Ids.next(), of.key)
                .with("withdraws", of.id)
                .with(subject, of.key)
                .with("asOf", of.payload.get("asOf"))
                .with("recordedAt", NOW.plusSeconds(120))
                .with("reason", "reported on the wrong task")
                .with("withdrawnBy", "member");
    }

    private static String kind(Published fact) {
        return fact.type.name().substring(0, fact.type.name().indexOf('-'));
    }

    /** One effective lead that is attributed to the key result. */
    public static Published lead(UUID lead, long version, UUID keyResult) {
        return new Published("tracking", "lead-fact-recorded", Ids.next(), lead)
                .with("leadId", lead)
                .with("version", version)
                .with("asOf", TODAY)
                .with("recordedAt", NOW)
                .with("keyResultId", keyResult)
                .with("leads", 1)
                .with("effectiveLeads", 1)
                .with("conversions", 0)
                .with("revenue", new BigDecimal("12.5"));
    }

    /** Money spent today. */
    public static Published spend(UUID spend, long version, String amount) {
        return new Published("tracking", "spend-recorded", Ids.next(), spend)
                .with("spendId", spend)
                .with("version", version)
                .with("asOf", TODAY)
                .with("channel", "A")
                .with("amount", new BigDecimal(amount))
                .with("original", Map.of("amount", new BigDecimal(amount), "currency", "CNY", "rate", 1));
    }

    /** A count or sum of today. */
    public static Published figure(UUID figure, long version, String name, String amount) {
        return new Published("tracking", "figure-recorded", Ids.next(), figure)
                .with("figureId", figure)
                .with("version", version)
                .with("asOf", TODAY)
                .with("figure", name)
                .with("amount", new BigDecimal(amount));
    }

    /** A key result that has to reach {@code target} by measurements; its linear plan expects half of it today. */
    public static Map<String, Object> keyResult(UUID keyResult, String target, String weight) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("keyResultId", keyResult);
        fields.put("name", "有效线索量");
        fields.put("metric", "effective-leads");
        fields.put("aggregation", "TOTAL");
        fields.put("unit", "count");
        fields.put("direction", "HIGHER_IS_BETTER");
        fields.put("targetKind", "REACH");
        fields.put("target", new BigDecimal(target));
        fields.put("weight", new BigDecimal(weight));
        fields.put("start", START);
        fields.put("end", END);
        fields.put("source", "MEASUREMENTS");
        fields.put("minimumSample", 1);
        return fields;
    }

    /** As {@link #keyResult}, with one field changed. */
    public static Map<String, Object> keyResult(UUID keyResult, String target, String weight, String field, Object as) {
        var fields = keyResult(keyResult, target, weight);
        fields.put(field, as);
        return fields;
    }

    public Published with(String field, Object value) {
        payload.put(field, value);
        return this;
    }

    public Published without(String field) {
        payload.remove(field);
        return this;
    }

    /** Under this parent, with this weight. */
    public Published under(UUID parent, String weight) {
        return with("parentId", parent).with("weight", new BigDecimal(weight));
    }

    @SafeVarargs
    public final Published measuring(Map<String, Object>... keyResults) {
        return with("keyResults", List.of(keyResults));
    }

    public UUID id() {
        return id;
    }

    public EventType type() {
        return type;
    }

    public Map<String, Object> payload() {
        return payload;
    }

    public OutgoingEvent event() {
        return OutgoingEvent.withId(id, type, key, payload);
    }
}
