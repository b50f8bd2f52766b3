package io.lockstep.scoring.read;

import static io.lockstep.scoring.testing.Published.NOW;
import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ExplanationResourceTest {

    private static final LocalDate TUESDAY = TODAY.minusDays(2);

    @Inject
    Delivery delivery;

    private final UUID cycle = Ids.next();
    private final UUID sales = Ids.next();
    private final UUID marketing = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID revenue = Ids.next();
    private final Published fact = Published.measurement(leads, "200").with("asOf", TUESDAY);

    @BeforeEach
    void setUp() {
        SettableClock.installAt(NOW.minus(Duration.ofDays(2)));
        delivery.forgetAll();
        delivery.deliver(Published.cycle(cycle, 1), sales(1, "40"), marketing(1, "1000", "60"));
        delivery.deliver(fact);
    }

    @Test
    void explanation_whenItIsAKeyResult_showsInputsAndTheFact() {
        viewer().get("/v1/scores/" + leads + "/explanation")
                .then()
                .statusCode(200)
                .body("formula", equalTo("achievement = value / target; pace puts expected in place of the target"))
                .body("inputs.target", equalTo(1000))
                .body("inputs.value", equalTo(200))
                .body("inputs.expected", equalTo(480))
                .body("inputs.planCurve.planned", contains(0, 1))
                .body("inputs.factId", equalTo(fact.id().toString()))
                .body("planVersion", equalTo(1))
                .body("facts", contains(fact.id().toString()));
    }

    @Test
    void explanation_whenItIsAGoal_showsWhatEachPartAdds() {
        delivery.deliver(Published.measurement(revenue, "100").with("asOf", TUESDAY));

        viewer().get("/v1/scores/" + sales + "/explanation")
                .then()
                .statusCode(200)
                .body("score.achievement", equalTo(0.32f))
                .body("parts", hasSize(2))
                .body("parts.find { it.subjectType == 'GOAL' }.achievementPoints", equalTo(0.12f))
                .body("parts.find { it.subjectType == 'KEY_RESULT' }.achievementPoints", equalTo(0.2f))
                .body(
                        "parts.find { it.subjectType == 'GOAL' }.movedBy",
                        equalTo(fact.id().toString()))
                .body("waterfall.kind", contains("PART", "PART"))
                .body("waterfall[1].to", equalTo(0.32f));
    }

    @Test
    void explanation_whenManyFactsAreFolded_listsTwentyAndCountsAll() {
        var facts = IntStream.range(0, 25)
                .mapToObj(i -> measured("4" + i, TUESDAY).with("recordedAt", NOW.plusSeconds(i + 1)))
                .toList();
        delivery.deliver(facts);

        viewer().get("/v1/scores/" + leads + "/explanation")
                .then()
                .body("facts", hasSize(20))
                .body("facts[0]", equalTo(facts.getLast().id().toString()))
                .body("factCount", equalTo(25))
                .body("score.movedBy", equalTo(facts.getLast().id().toString()));
    }

    @Test
    void explanation_whenItCannotBeGiven_isRefused() {
        var wide = Ids.next();
        var parts = IntStream.range(0, 1_001)
                .mapToObj(i -> keyResult(Ids.next(), "10", "0.05"))
                .toList();
        delivery.deliver(Published.goal(wide, cycle, 1).with("keyResults", parts));

        ask(leads, NOW.minus(Duration.ofDays(9)).toString(), "THEN").statusCode(404);
        ask(Ids.next(), NOW.toString(), "NOW").statusCode(404);
        ask(leads, "yesterday", "THEN").statusCode(400).body("field", equalTo("at"));
        ask(leads, NOW.toString(), "NEVER").statusCode(400);
        ask(wide, NOW.toString(), "NOW")
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:series-too-wide"))
                .body("limit", equalTo(1_000));
    }

    @Test
    void explanation_whenAGoalHasMorePartsThanAreShown_givesNoPointsOfThePast() {
        var wide = Ids.next();
        var parts = IntStream.range(0, 201)
                .mapToObj(i -> keyResult(Ids.next(), "10", "0.4"))
                .toList();
        delivery.deliver(Published.goal(wide, cycle, 1).with("keyResults", parts));
        delivery.deliver(parts.stream()
                .map(part -> Published.measurement((UUID) part.get("keyResultId"), "5")
                        .with("asOf", TUESDAY))
                .toList());

        ask(wide, NOW.toString(), "THEN")
                .statusCode(200)
                .body("score.achievement", equalTo(0.5f))
                .body("parts", hasSize(200))
                .body("parts.achievement", everyItem(equalTo(0.5f)))
                .body("parts.achievementPoints", everyItem(nullValue()))
                .body("waterfall", hasSize(0));
        viewer().get("/v1/scores/" + wide + "/explanation")
                .then()
                .body("parts.achievementPoints", everyItem(equalTo(0.002488f)));
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

    private static ValidatableResponse ask(UUID subject, String at, String known) {
        return viewer().queryParam("at", at)
                .queryParam("known", known)
                .get("/v1/scores/" + subject + "/explanation")
                .then();
    }
}
