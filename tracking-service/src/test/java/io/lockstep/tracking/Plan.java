package io.lockstep.tracking;

import static io.restassured.RestAssured.given;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.TokenSigner;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goal-service and task-service would have published, and requests by the people in it. */
public final class Plan {

    private static final EventPublisher PUBLISHER = new EventPublisher();

    private Plan() {}

    /** A person of the directory; the name is also the token's subject. */
    public record Person(UUID id, String subject, @Nullable UUID team) {

        /** A request with this person's token as a member. */
        public RequestSpecification member() {
            return as(subject, "member");
        }
    }

    /** A request with a token. */
    public static RequestSpecification as(String subject, String... roles) {
        return plain().auth().oauth2(TokenSigner.shared().token(subject, roles));
    }

    /** A request without a token; texts travel in UTF-8, as JSON demands. */
    public static RequestSpecification plain() {
        var utf8 = EncoderConfig.encoderConfig()
                .defaultContentCharset("UTF-8")
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(utf8)).contentType("application/json");
    }

    public static RequestSpecification manager() {
        return as("manager", "manager");
    }

    public static RequestSpecification admin() {
        return as("admin", "admin");
    }

    public static Person person(@Nullable UUID team) {
        var id = Ids.next();
        var person = new Person(id, "person-" + id, team);
        publish(
                "goal",
                "person-changed",
                id,
                fields(
                        "personId",
                        id,
                        "version",
                        1,
                        "subject",
                        person.subject(),
                        "displayName",
                        "Li Na",
                        "role",
                        "content",
                        "teamId",
                        team,
                        "active",
                        true));
        return person;
    }

    public static UUID team(@Nullable UUID parent, @Nullable Person lead) {
        return team(Ids.next(), 1, parent, lead);
    }

    public static UUID team(UUID id, long version, @Nullable UUID parent, @Nullable Person lead) {
        publish(
                "goal",
                "team-changed",
                id,
                fields(
                        "teamId",
                        id,
                        "version",
                        version,
                        "name",
                        "Marketing",
                        "parentTeamId",
                        parent,
                        "leadId",
                        lead == null ? null : lead.id()));
        return id;
    }

    /** A task in percent with the indicator lead-conversion. */
    public static UUID task(Person owner) {
        return task(Ids.next(), 1, "PLANNED", owner, "PERCENT");
    }

    public static UUID taskInQuantity(Person owner) {
        return task(Ids.next(), 1, "PLANNED", owner, "QUANTITY");
    }

    public static UUID task(UUID id, long version, String state, Person owner, String unit) {
        publish(
                "task",
                "task-changed",
                id,
                fields(
                        "taskId",
                        id,
                        "version",
                        version,
                        "state",
                        state,
                        "name",
                        "Whitepaper",
                        "ownerId",
                        owner.id(),
                        "teamId",
                        owner.team(),
                        "start",
                        "2026-01-05",
                        "end",
                        "2026-12-28",
                        "priority",
                        "CORE",
                        "progressUnit",
                        unit,
                        "planCurve",
                        List.of(),
                        "indicators",
                        List.of(Map.of(
                                "code",
                                "lead-conversion",
                                "name",
                                "Lead conversion",
                                "unit",
                                "%",
                                "target",
                                0.1,
                                "direction",
                                "HIGHER_IS_BETTER")),
                        "contributions",
                        List.of()));
        return id;
    }

    /** A key result of an active goal, measured by people. */
    public static UUID keyResult(Person owner, String aggregation) {
        var id = Ids.next();
        goal(Ids.next(), 1, "ACTIVE", owner, id, aggregation, "MEASUREMENTS");
        return id;
    }

    public static UUID goal(
            UUID id, long version, String state, Person owner, UUID keyResult, String aggregation, String source) {
        publish(
                "goal",
                "goal-changed",
                id,
                fields(
                        "goalId",
                        id,
                        "version",
                        version,
                        "state",
                        state,
                        "kind",
                        "MARKETING",
                        "name",
                        "Leads",
                        "cycleId",
                        Ids.next(),
                        "ownerId",
                        owner.id(),
                        "teamId",
                        owner.team(),
                        "start",
                        "2026-01-01",
                        "end",
                        "2026-12-31",
                        "keyResults",
                        List.of(fields(
                                "keyResultId",
                                keyResult,
                                "name",
                                "Leads",
                                "metric",
                                "leads",
                                "aggregation",
                                aggregation,
                                "unit",
                                "count",
                                "direction",
                                "HIGHER_IS_BETTER",
                                "targetKind",
                                "REACH",
                                "target",
                                1000,
                                "weight",
                                100,
                                "start",
                                "2026-01-01",
                                "end",
                                "2026-12-31",
                                "source",
                                source,
                                "minimumSample",
                                1))));
        return id;
    }

    private static void publish(String owner, String name, UUID key, Object payload) {
        PUBLISHER.publish(OutgoingEvent.of(EventType.v1(owner, name), key, payload));
    }

    /** A JSON object without the fields that are null. */
    public static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return fields;
    }
}
