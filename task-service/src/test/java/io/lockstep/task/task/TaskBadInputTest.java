package io.lockstep.task.task;

import static io.lockstep.task.Bodies.contribution;
import static io.lockstep.task.Bodies.conversion;
import static io.lockstep.task.Bodies.point;
import static io.lockstep.task.Bodies.webinar;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.keyResult;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad input gets its problem document with the field and what to change, and changes nothing. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class TaskBadInputTest {

    private Person owner;

    @BeforeEach
    void somebody() {
        owner = person();
    }

    @AfterEach
    void nothingIsStored() {
        manager().queryParam("ownerId", owner.id()).get("/v1/tasks").then().body("items", empty());
    }

    static Stream<Arguments> invalid() {
        var id = Ids.next().toString();
        return Stream.of(
                Arguments.of("ownerId", null, "invalid-request", "exactly one owner"),
                Arguments.of("ownerId", List.of(id), "invalid-request", "exactly one owner"),
                Arguments.of("ownerId", List.of(id, id), "invalid-request", "exactly one owner"),
                Arguments.of("ownerId", Map.of("id", id), "invalid-request", "exactly one owner"),
                Arguments.of("owners", List.of(id), "invalid-request", "exactly one owner"),
                Arguments.of("ownerId", "somebody", "invalid-value", "an id (UUID)"),
                Arguments.of("secondOwnerId", id, "unknown-field", "secondOwnerId"),
                Arguments.of("taskId", id, "unknown-field", "remove it"),
                Arguments.of("version", 7, "unknown-field", "remove it"),
                Arguments.of("name", null, "invalid-request", "null"),
                Arguments.of("name", " ", "invalid-request", "blank"),
                Arguments.of("name", "a\u0000b", "invalid-request", "control characters"),
                Arguments.of("name", "x".repeat(501), "invalid-request", "500"),
                Arguments.of("start", "2026-02-30", "invalid-value", "a date such as"),
                Arguments.of("start", null, "invalid-request", "null"),
                Arguments.of("end", "+999999999-12-31", "invalid-request", "9999-12-31"),
                Arguments.of("priority", "URGENT", "invalid-value", "CORE | GENERAL"),
                Arguments.of("progressUnit", 0, "invalid-value", "PERCENT | QUANTITY"),
                Arguments.of("plannedQuantity", "NaN", "invalid-value", "a number"),
                Arguments.of("plannedQuantity", new BigDecimal("1e999999"), "invalid-request", "18 digits"),
                Arguments.of("planCurve", Map.of(), "invalid-value", "a list"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void create_whenAFieldIsInvalid_namesIt(String field, Object value, String type, String says) {
        manager()
                .body(with(whitepaper(owner.id()), field, value))
                .post("/v1/tasks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:lockstep:" + type))
                .body("errors.pointer", hasItem("#/" + field))
                .body("errors.detail", hasItem(containsString(says)));
    }

    static Stream<Arguments> invalidInside() {
        var keyResult = Ids.next();
        return Stream.of(
                Arguments.of("planCurve", point("2026-02-15", -0.1), "#/planCurve/0/planned"),
                Arguments.of("planCurve", with(point("2026-02-15", 1), "date", null), "#/planCurve/0/date"),
                Arguments.of("planCurve", point("2026-02-15", new BigDecimal("0.1234567")), "#/planCurve/0/planned"),
                Arguments.of("indicators", with(conversion(1), "target", null), "#/indicators/0/target"),
                Arguments.of("indicators", with(conversion(1), "code", ""), "#/indicators/0/code"),
                Arguments.of("contributions", contribution(keyResult, 0), "#/contributions/0/quantity"),
                Arguments.of("contributions", contribution(keyResult, -5), "#/contributions/0/quantity"),
                Arguments.of(
                        "contributions",
                        with(contribution(keyResult, 5), "keyResultId", null),
                        "#/contributions/0/keyResultId"));
    }

    @ParameterizedTest
    @MethodSource("invalidInside")
    void create_whenAFieldInsideAListIsInvalid_namesIt(String field, Object value, String pointer) {
        manager()
                .body(with(whitepaper(owner.id()), field, List.of(value)))
                .post("/v1/tasks")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    static Stream<Arguments> ruleBreaking() {
        return Stream.of(
                Arguments.of("end", "2026-01-04", "dates-reversed", "#/end"),
                Arguments.of("progressUnit", "QUANTITY", "quantity-needed", "#/plannedQuantity"),
                Arguments.of("plannedQuantity", 5, "quantity-unused", "#/plannedQuantity"),
                Arguments.of(
                        "planCurve", List.of(point("2027-01-01", 1)), "curve-outside-period", "#/planCurve/0/date"),
                Arguments.of(
                        "planCurve", List.of(point("2026-02-15", 80)), "curve-above-whole", "#/planCurve/0/planned"),
                Arguments.of("indicators", List.of(conversion(0)), "target-zero", "#/indicators/0/target"),
                Arguments.of(
                        "indicators", List.of(conversion(1), conversion(1)), "indicator-twice", "#/indicators/1/code"),
                Arguments.of(
                        "contributions",
                        List.of(with(contribution(Ids.next(), 1), "indicator", "no-such")),
                        "unknown-indicator",
                        "#/contributions/0/indicator"),
                Arguments.of(
                        "thresholds",
                        Map.of("warning", 0.6, "critical", 0.9),
                        "thresholds-reversed",
                        "#/thresholds/critical"));
    }

    @ParameterizedTest
    @MethodSource("ruleBreaking")
    void create_whenARuleIsBroken_saysWhichAndWhere(String field, Object value, String type, String pointer) {
        manager()
                .body(with(whitepaper(owner.id()), field, value))
                .post("/v1/tasks")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:lockstep:" + type))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void create_whenAKeyResultIsNamedTwice_refuses() {
        var keyResult = keyResult();
        var twice = List.of(contribution(keyResult, 1), contribution(keyResult, 2));

        manager()
                .body(with(whitepaper(owner.id()), "contributions", twice))
                .post("/v1/tasks")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:contribution-twice"))
                .body("detail", containsString(keyResult.toString()));
    }

    @Test
    void create_whenTheOwnerIsSentTwice_refusesTheBody() {
        var body = "{\"ownerId\": \"%s\", \"ownerId\": \"%s\"}".formatted(owner.id(), person().id());

        manager().body(body).post("/v1/tasks").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void create_whenANumberIsNoNumber_refusesTheBody() {
        manager()
                .body("{\"plannedQuantity\": NaN}")
                .post("/v1/tasks")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem-type:lockstep:malformed-request"));
    }

    @Test
    void create_whenTheOwnerStaysUnknown_waitsTwoSecondsAndNamesTheField() {
        var started = System.nanoTime();

        manager()
                .body(whitepaper(Ids.next()))
                .post("/v1/tasks")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:unknown-subject"))
                .body("errors.pointer", hasItem("#/ownerId"));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void create_whenTeamOrKeyResultStayUnknown_namesTheField() {
        manager()
                .body(with(whitepaper(owner.id()), "teamId", Ids.next()))
                .post("/v1/tasks")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/teamId"));
        manager()
                .body(with(whitepaper(owner.id()), "contributions", List.of(contribution(Ids.next(), 1))))
                .post("/v1/tasks")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("#/contributions/0/keyResultId"));
    }

    @Test
    void create_whenTheReaderIsChinese_answersInChinese() {
        manager()
                .header("Accept-Language", "zh-CN")
                .body(with(whitepaper(owner.id()), "end", "2026-01-04"))
                .post("/v1/tasks")
                .then()
                .statusCode(422)
                .body("title", equalTo("结束早于开始"))
                .body("detail", startsWith("任务的结束日期 2026-01-04 早于开始日期 2026-01-05"));
        manager()
                .header("Accept-Language", "zh-CN")
                .body(with(whitepaper(owner.id()), "owners", List.of(owner.id())))
                .post("/v1/tasks")
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem(startsWith("一项任务必须有且只有一个负责人")));
    }

    @Test
    void create_whenTheBodyIsTooLarge_refusesIt() {
        manager()
                .body(with(webinar(owner.id()), "reason", "x".repeat(3_000_000)))
                .post("/v1/tasks")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:problem-type:lockstep:too-large"));
    }
}
