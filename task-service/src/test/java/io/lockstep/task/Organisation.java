package io.lockstep.task;

import static io.lockstep.task.Json.fields;
import static io.restassured.RestAssured.given;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.testing.EventPublisher;
import io.lockstep.kit.testing.TokenSigner;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goal-service would have published, and requests by the people in it. */
public final class Organisation {

    private static final EventPublisher PUBLISHER = new EventPublisher();

    private Organisation() {}

    /** A person of the directory. */
    public record Person(UUID id, String subject, @Nullable UUID team) {

        /** A request with this person's token as a member. */
        public RequestSpecification member() {
            return as(subject, "member");
        }
    }

    /** A request with a token. */
    public static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(TokenSigner.shared().token(subject, roles)).contentType("application/json");
    }

    public static RequestSpecification manager() {
        return as("manager", "manager");
    }

    /** Somebody without a team. */
    public static Person person() {
        return person(null);
    }

    public static Person person(@Nullable UUID team) {
        var id = Ids.next();
        var person = new Person(id, "person-" + id, team);
        publish(personChanged(person, 1, true));
        return person;
    }

    /** The person as of a version. */
    public static OutgoingEvent personChanged(Person person, long version, boolean active) {
        return event(
                "person-changed",
                person.id(),
                fields(
                        "personId",
                        person.id(),
                        "version",
                        version,
                        "subject",
                        person.subject(),
                        "displayName",
                        "李娜",
                        "role",
                        "内容专员",
                        "teamId",
                        person.team(),
                        "active",
                        active));
    }

    public static UUID team() {
        return team(null, null);
    }

    public static UUID team(@Nullable UUID parent, @Nullable Person lead) {
        var id = Ids.next();
        publish(teamChanged(id, 1, parent, lead));
        return id;
    }

    /** The team as of a version. */
    public static OutgoingEvent teamChanged(UUID id, long version, @Nullable UUID parent, @Nullable Person lead) {
        return event(
                "team-changed",
                id,
                fields(
                        "teamId",
                        id,
                        "version",
                        version,
                        "name",
                        "市场部",
                        "parentTeamId",
                        parent,
                        "leadId",
                        lead == null ? null : lead.id()));
    }

    /** A key result of an active goal. */
    public static UUID keyResult() {
        var id = Ids.next();
        publish(goalChanged(Ids.next(), 1, "ACTIVE", id));
        return id;
    }

    /** The goal as of a version, as far as task-service reads it. */
    public static OutgoingEvent goalChanged(UUID goal, long version, String state, UUID... keyResults) {
        return event(
                "goal-changed",
                goal,
                fields(
                        "goalId",
                        goal,
                        "version",
                        version,
                        "state",
                        state,
                        "kind",
                        "MARKETING",
                        "keyResults",
                        Arrays.stream(keyResults)
                                .map(id -> Map.of("keyResultId", id, "name", "有效线索 1000 条"))
                                .toList()));
    }

    /** An active goal with one key result to reach. */
    public static OutgoingEvent goalToReach(
            UUID goal,
            long version,
            String state,
            String name,
            UUID keyResult,
            String keyResultName,
            String unit,
            int target) {
        return event(
                "goal-changed",
                goal,
                fields(
                        "goalId",
                        goal,
                        "version",
                        version,
                        "state",
                        state,
                        "kind",
                        "MARKETING",
                        "name",
                        name,
                        "keyResults",
                        List.of(fields(
                                "keyResultId",
                                keyResult,
                                "name",
                                keyResultName,
                                "unit",
                                unit,
                                "aggregation",
                                "TOTAL",
                                "targetKind",
                                "REACH",
                                "target",
                                target))));
    }

    public static void publish(OutgoingEvent event) {
        PUBLISHER.publish(event);
    }

    private static OutgoingEvent event(String name, UUID key, Object payload) {
        return OutgoingEvent.of(EventType.v1("goal", name), key, payload);
    }
}
