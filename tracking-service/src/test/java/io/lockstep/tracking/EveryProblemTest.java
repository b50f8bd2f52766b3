package io.lockstep.tracking;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.fields;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Plan.plain;
import static io.lockstep.tracking.Progress.measurement;
import static io.lockstep.tracking.Progress.on;
import static io.lockstep.tracking.Progress.with;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.ProblemType;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.contribution.ContributionProblem;
import io.lockstep.tracking.intake.Sender;
import io.lockstep.tracking.ledger.RecordingProblem;
import io.lockstep.tracking.source.SourceProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem that the service's catalogue promises can be met. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class EveryProblemTest {

    /** Met by tests of their own: they need too many requests at once, slow ones, a service without a key, a republication. */
    private static final Set<String> ELSEWHERE =
            Set.of("TOO_BUSY", "TOO_SLOW", "NO_SECRETS_KEY", "EMPTY_PERIOD", "REPUBLICATION_ENDED");

    private static final Map<ProblemType, Supplier<Response>> REQUESTS = Map.ofEntries(
            entry(TrackingProblem.AS_OF_OUT_OF_RANGE, () -> progress("asOf", "1999-12-31")),
            entry(TrackingProblem.ONE_ACTUAL, () -> progress("quantity", 5)),
            entry(TrackingProblem.INDICATOR_TWICE, () -> progress("indicators", List.of(lead(0.1), lead(0.2)))),
            entry(TrackingProblem.UNKNOWN_INDICATOR, () -> progress("indicators", List.of(indicator("horoscope", 1)))),
            entry(TrackingProblem.UNIT_MISMATCH, () -> progress(Plan.taskInQuantity(Plan.person(null)), "note", "x")),
            entry(TrackingProblem.TASK_CANCELLED, () -> progress(cancelled(), "note", "x")),
            entry(
                    RecordingProblem.NOTE_REQUIRED,
                    () -> post("/v1/progress-updates", with(with(on(task()), "note", null), "confidence", 0.4))),
            entry(TrackingProblem.ONE_VALUE, () -> measured("TOTAL", "numerator", 5)),
            entry(TrackingProblem.ZERO_DENOMINATOR, () -> rate("RATE", 0)),
            entry(TrackingProblem.NOT_A_QUOTIENT, () -> rate("TOTAL", 5)),
            entry(TrackingProblem.NOT_MEASURED, () -> post("/v1/measurements", measurement(goal("ACTIVE", "TASKS")))),
            entry(
                    TrackingProblem.GOAL_CLOSED,
                    () -> post("/v1/measurements", measurement(goal("CLOSED", "MEASUREMENTS")))),
            entry(
                    TrackingProblem.EXTERNAL_ID_REUSED,
                    () -> twice("/v1/progress-updates", with(on(task()), "externalId", "e-" + Ids.next()), "percent")),
            entry(RecordingProblem.SUPERSEDED, EveryProblemTest::correctedTwice),
            entry(
                    RecordingProblem.TOO_MANY_ITEMS,
                    () -> post("/v1/measurement-batches", Map.of("items", Collections.nCopies(501, Map.of())))),
            entry(TrackingProblem.FOREIGN_SOURCE, () -> events("/crm", "application/cloudevents+json", event())),
            entry(
                    TrackingProblem.TOO_MANY_EVENTS,
                    () -> events("/crm", "application/cloudevents-batch+json", Collections.nCopies(501, event()))),
            entry(ContributionProblem.REFERENCE_TAKEN, () -> twice("/v1/spend", spend(), "amount")),
            entry(ContributionProblem.ALREADY_WITHDRAWN, EveryProblemTest::withdrawnTwice),
            entry(ContributionProblem.NO_RATE, () -> post("/v1/spend", with(spend(), "currency", "XAF"))),
            entry(
                    ContributionProblem.RATE_OF_OWN_CURRENCY,
                    () -> post("/v1/spend", with(with(spend(), "currency", "CNY"), "rate", 2))),
            entry(ContributionProblem.FIGURE_RESERVED, () -> post("/v1/figures", with(spend(), "figure", "leads"))),
            entry(
                    ContributionProblem.SUBJECT_NEEDED,
                    () -> Plan.person(null).member().body(spend()).post("/v1/spend")),
            entry(
                    SourceProblem.BAD_SIGNATURE,
                    () -> plain().body("{}")
                            .post("/v1/intake/"
                                    + Sender.register("MAUTIC", Map.of()).id())),
            entry(SourceProblem.SOURCE_NAME_TAKEN, EveryProblemTest::registeredTwice),
            entry(SourceProblem.SECRET_OF_WRONG_FORM, () -> register("STANDARD_WEBHOOKS", "secret", "too simple")),
            entry(
                    SourceProblem.SIGNATURE_NOT_CONFIGURABLE,
                    () -> register("HUBSPOT", "signature", Map.of("header", "X", "encoding", "HEX"))),
            entry(
                    SourceProblem.PROFILE_RULE_TWICE,
                    () -> register("HUBSPOT", "profile", Map.of("rules", List.of(rule(), rule())))));

    static Set<ProblemType> problems() {
        return REQUESTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void problem_whenMet_isAnsweredAsTheCatalogueSays(ProblemType problem) {
        // when
        var answer = REQUESTS.get(problem).get();

        // then
        answer.then()
                .statusCode(problem.status())
                .contentType("application/problem+json")
                .body("type", equalTo(problem.uri()))
                .body("title", equalTo(problem.title().english()));
        assertThat(answer.<String>path("detail")).doesNotContain("{", "}");
    }

    @Test
    void problems_whenCounted_areAllMet() {
        // given
        var met = new HashSet<>(ELSEWHERE);
        problems().forEach(problem -> met.add(((Enum<?>) problem).name()));

        // then
        assertThat(TrackingProblemTest.problems()
                        .map(problem -> ((Enum<?>) problem).name())
                        .collect(Collectors.toSet()))
                .isEqualTo(met);
    }

    private static Response post(String path, Object body) {
        return manager().body(body).post(path);
    }

    private static Response twice(String path, Map<String, Object> body, String changed) {
        post(path, body).then().statusCode(201);
        return post(path, with(body, changed, 0.25));
    }

    private static UUID task() {
        return Plan.task(Plan.person(null));
    }

    private static UUID cancelled() {
        return Plan.task(Ids.next(), 1, "CANCELLED", Plan.person(null), "PERCENT");
    }

    private static UUID goal(String state, String source) {
        var keyResult = Ids.next();
        Plan.goal(Ids.next(), 1, state, Plan.person(null), keyResult, "TOTAL", source);
        return keyResult;
    }

    private static Response progress(String field, Object value) {
        return progress(task(), field, value);
    }

    private static Response progress(UUID task, String field, Object value) {
        return post("/v1/progress-updates", with(on(task), field, value));
    }

    private static Map<String, Object> lead(double value) {
        return indicator("lead-conversion", value);
    }

    private static Map<String, Object> indicator(String code, double value) {
        return Map.of("code", code, "value", value);
    }

    private static Response measured(String aggregation, String field, Object value) {
        var keyResult = Plan.keyResult(Plan.person(null), aggregation);
        return post("/v1/measurements", with(measurement(keyResult), field, value));
    }

    private static Response rate(String aggregation, int denominator) {
        var keyResult = Plan.keyResult(Plan.person(null), aggregation);
        var quotient = with(with(measurement(keyResult), "value", null), "numerator", 0);
        return post("/v1/measurements", with(quotient, "denominator", denominator));
    }

    private static Response correctedTwice() {
        var path = "/v1/progress-updates/" + progress("note", "x").path("progressId") + "/corrections";
        post(path, Map.of("percent", 0.5, "reason", "miscounted")).then().statusCode(201);
        return post(path, Map.of("percent", 0.4, "reason", "miscounted"));
    }

    private static Response withdrawnTwice() {
        var spend = post("/v1/spend", spend());
        var path = "/v1/spend/" + spend.path("spendId") + "/withdrawals";
        var first = manager()
                .header("If-Match", spend.header("ETag"))
                .body(Map.of("reason", "twice"))
                .post(path);
        return manager()
                .header("If-Match", first.header("ETag"))
                .body(Map.of("reason", "twice"))
                .post(path);
    }

    private static Map<String, Object> spend() {
        return fields("asOf", "2026-02-15", "channel", "line-" + Ids.next(), "amount", 100);
    }

    private static Map<String, Object> event() {
        return Map.of("specversion", "1.0", "id", "1", "source", "/other", "type", "lead.created", "subject", "l-1");
    }

    private static Response events(String integration, String type, Object body) {
        return as(integration, "integration").contentType(type).body(body).post("/v1/lead-events");
    }

    private static Response register(String kind, @Nullable String field, @Nullable Object value) {
        return admin().body(fields("name", "Source " + Ids.next(), "kind", kind, field, value))
                .post("/v1/sources");
    }

    private static Response registeredTwice() {
        var source = Map.of("name", "Source " + Ids.next(), "kind", "MAUTIC");
        admin().body(source).post("/v1/sources").then().statusCode(201);
        return admin().body(source).post("/v1/sources");
    }

    private static Map<String, Object> rule() {
        return Map.of("name", "industry", "field", "industry", "weight", 1);
    }
}
