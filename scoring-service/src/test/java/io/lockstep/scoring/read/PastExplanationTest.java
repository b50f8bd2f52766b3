package io.lockstep.scoring.read;

import static io.lockstep.scoring.testing.Published.NOW;
import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An explanation is complete for every moment of the past, as it was known then and as it is known now. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class PastExplanationTest {

    private static final LocalDate TUESDAY = TODAY.minusDays(2);
    private static final LocalDate WEDNESDAY = TODAY.minusDays(1);

    @Inject
    Delivery delivery;

    private final UUID cycle = Ids.next();
    private final UUID sales = Ids.next();
    private final UUID marketing = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID revenue = Ids.next();
    private final Published fact = Published.measurement(leads, "200").with("asOf", TUESDAY);
    private Instant now = NOW.minus(Duration.ofDays(2));

    @BeforeEach
    void setUp() {
        SettableClock.installAt(now);
        delivery.forgetAll();
        delivery.deliver(Published.cycle(cycle, 1), sales(1, "40"), marketing(1, "1000", "60"));
        delivery.deliver(fact);
    }

    @Test
    void explanation_whenAskedForAMoment_showsInputsWeightsAndVersionsOfThen() {
        later(Duration.ofDays(1));
        delivery.deliver(sales(2, "80"), marketing(2, "400", "20"));
        delivery.deliver(Published.measurement(revenue, "100"));
        var tuesday = NOW.minus(Duration.ofDays(2)).plusSeconds(60);

        at(leads, tuesday, "")
                .body("score.achievement", equalTo(0.2f))
                .body("score.weight", equalTo(100))
                .body("score.value", equalTo(200))
                .body("inputs.target", equalTo(1000))
                .body("planVersion", equalTo(1));
        at(sales, tuesday, "")
                .body("score.achievement", equalTo(0.2f))
                .body("parts.find { it.subjectType == 'GOAL' }.weight", equalTo(60))
                .body("parts.find { it.subjectType == 'GOAL' }.achievementPoints", equalTo(0.2f))
                .body("parts.find { it.subjectType == 'KEY_RESULT' }.achievement", nullValue())
                .body("waterfall", hasSize(1));
    }

    @Test
    void explanation_whenATickMadeTheScore_hasAllItsInputs() {
        later(Duration.ofDays(1));
        delivery.deliver(Published.dayStarted(cycle, WEDNESDAY));
        later(Duration.ofDays(1));
        delivery.deliver(measured("300", TODAY));

        at(leads, NOW.minus(Duration.ofHours(23)), "")
                .body("score.pace", equalTo(0.408163f))
                .body("score.value", equalTo(200))
                .body("score.asOf", equalTo(TUESDAY.toString()))
                .body("formula", equalTo("achievement = value / target; pace puts expected in place of the target"))
                .body("inputs.expected", equalTo(490))
                .body("inputs.lastTick", equalTo(WEDNESDAY.toString()))
                .body("inputs.factId", equalTo(fact.id().toString()))
                .body("facts", contains(fact.id().toString()))
                .body("factCount", equalTo(1));
    }

    /** What was shown live after each step is what is told of that moment ever after. */
    @Test
    void explanation_whenAskedForAnyPastMoment_isWhatWasShownThen() {
        var plannedOtherwise = marketing(2, "1000", "60");
        plannedOtherwise.measuring(keyResult(leads, "1000", "100", "planCurve", curve(WEDNESDAY, "0.48")));
        var steps = List.of(
                Published.dayStarted(cycle, TUESDAY),
                measured("200", TUESDAY).with("recordedAt", NOW),
                plannedOtherwise,
                Published.dayStarted(cycle, WEDNESDAY),
                Published.correction(fact, "value", "10"),
                Published.dayStarted(cycle, TODAY),
                Published.measurement(revenue, "50"),
                sales(2, "80"),
                marketing(3, "500", "20"));
        var shown = new LinkedHashMap<Instant, List<Map<String, Object>>>();
        for (var i = 0; i < steps.size(); i++) {
            later(Duration.ofHours(6));
            delivery.deliver(steps.get(i));
            shown.put(now, List.of(live(leads), live(sales), live(revenue)));
        }

        shown.forEach((moment, then) -> {
            assertThat(told(leads, moment)).as("leads at %s", moment).isEqualTo(then.get(0));
            assertThat(told(sales, moment)).as("sales at %s", moment).isEqualTo(then.get(1));
        });
        assertThat(told(revenue, now)).isEqualTo(live(revenue));
    }

    @Test
    void explanation_whenKnownNow_countsWhatCameLate() {
        later(Duration.ofDays(1));
        delivery.deliver(Published.dayStarted(cycle, WEDNESDAY));
        var late = measured("250", WEDNESDAY);
        later(Duration.ofDays(1));
        delivery.deliver(late, measured("300", TODAY));
        var wednesday = NOW.minus(Duration.ofHours(23));

        at(leads, wednesday, "NOW")
                .body("score.achievement", equalTo(0.25f))
                .body("score.pace", equalTo(0.510204f))
                .body("score.evaluatedOn", equalTo(WEDNESDAY.toString()))
                .body("inputs.value", equalTo(250))
                .body("inputs.expected", equalTo(490))
                .body("inputs.lastTick", equalTo(WEDNESDAY.toString()))
                .body("facts", contains(late.id().toString()));
        at(sales, wednesday, "NOW")
                .body("score.achievement", equalTo(0.25f))
                .body("parts", hasSize(2))
                .body("parts.find { it.subjectType == 'GOAL' }.achievementPoints", equalTo(0.25f))
                .body("waterfall.to", contains(0.25f))
                .body("facts", contains(late.id().toString()));
        at(leads, NOW.plus(Duration.ofDays(9)), "NOW").body("score.achievement", equalTo(0.3f));
    }

    private void later(Duration by) {
        now = now.plus(by);
        SettableClock.installAt(now);
    }

    private Published sales(long version, String weight) {
        return Published.goal(sales, cycle, version).measuring(keyResult(revenue, "200", weight));
    }

    private Published marketing(long version, String target, String weight) {
        return Published.goal(marketing, cycle, version)
                .under(sales, weight)
                .measuring(keyResult(leads, target, "100"));
    }

    private Published measured(String value, LocalDate asOf) {
        return Published.measurement(leads, value).with("asOf", asOf);
    }

    /** Straight to what is expected on the day, and as much as before at the end. */
    private static List<Map<String, Object>> curve(LocalDate day, String planned) {
        return List.of(
                Map.of("date", TUESDAY, "fraction", new BigDecimal("0.48")),
                Map.of("date", day, "fraction", new BigDecimal(planned).add(new BigDecimal("0.3"))),
                Map.of("date", Published.END, "fraction", BigDecimal.ONE));
    }

    private static Map<String, Object> live(UUID subject) {
        return told(viewer().get("/v1/scores/" + subject + "/explanation").jsonPath());
    }

    private static Map<String, Object> told(UUID subject, Instant moment) {
        return told(viewer().queryParam("at", moment.toString())
                .get("/v1/scores/" + subject + "/explanation")
                .jsonPath());
    }

    /** What an explanation says of the score, without what is only true of the present. */
    private static Map<String, Object> told(JsonPath explanation) {
        var told = new HashMap<String, Object>();
        for (var path : List.of(
                "score.achievement",
                "score.pace",
                "score.coverage",
                "score.value",
                "score.asOf",
                "score.movedBy",
                "score.movedAt",
                "score.weight",
                "formula",
                "parts",
                "waterfall",
                "facts",
                "factCount")) {
            told.put(path, explanation.get(path));
        }
        if (explanation.get("inputs") != null) {
            told.put("planVersion", explanation.get("planVersion"));
            // a tick of a day that facts have reached already is none of its inputs
            var inputs = new HashMap<String, Object>(explanation.getMap("inputs"));
            inputs.remove("lastTick");
            told.put("inputs", inputs);
        }
        return told;
    }

    private static ValidatableResponse at(UUID subject, Instant moment, String known) {
        return ask(subject, moment.toString(), known.isEmpty() ? "THEN" : known).statusCode(200);
    }

    private static ValidatableResponse ask(UUID subject, String at, String known) {
        return viewer().queryParam("at", at)
                .queryParam("known", known)
                .get("/v1/scores/" + subject + "/explanation")
                .then();
    }
}
