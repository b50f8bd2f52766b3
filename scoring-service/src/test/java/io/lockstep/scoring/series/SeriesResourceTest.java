package io.lockstep.scoring.series;

import static io.lockstep.scoring.testing.Published.NOW;
import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static io.lockstep.scoring.testing.Requests.viewer;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three days: 200 of 1000 on Tuesday, nothing on Wednesday, 300 on Thursday; then a late fact says it was 250 on Wednesday. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class SeriesResourceTest {

    private static final LocalDate TUESDAY = TODAY.minusDays(2);
    private static final LocalDate WEDNESDAY = TODAY.minusDays(1);

    @Inject
    Delivery delivery;

    private final UUID cycle = Ids.next();
    private final UUID sales = Ids.next();
    private final UUID marketing = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID revenue = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(NOW.minus(Duration.ofDays(2)));
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(sales, cycle, 1).measuring(keyResult(revenue, "200", "40")),
                Published.goal(marketing, cycle, 1).under(sales, "60").measuring(keyResult(leads, "1000", "100")));
        delivery.deliver(measured("200", TUESDAY));
        SettableClock.installAt(NOW.minus(Duration.ofDays(1)));
        delivery.deliver(Published.dayStarted(cycle, WEDNESDAY));
        SettableClock.installAt(NOW);
        delivery.deliver(measured("300", TODAY));
        delivery.deliver(measured("250", WEDNESDAY));
    }

    @Test
    void series_whenKnownThen_tellsWhatWasPublished() {
        series(leads, TUESDAY.minusDays(1), TODAY, "step=DAY&known=THEN")
                .body("points.day", hasSize(4))
                .body("points.state", contains("NO_DATA", "SCORED", "SCORED", "SCORED"))
                .body("points.achievement", contains(null, 0.2f, 0.2f, 0.3f))
                .body("points[2].pace", equalTo(0.408163f))
                .body("points[3].planVersion", equalTo(1));
    }

    @Test
    void series_whenKnownNow_countsTheLateFactAndEndsAtTheLiveScore() {
        series(leads, TUESDAY.minusDays(1), TODAY, "known=NOW")
                .body("points.achievement", contains(null, 0.2f, 0.25f, 0.3f))
                .body("points[2].pace", equalTo(0.510204f))
                .body("points[3].pace", equalTo(0.6f));
        series(sales, TUESDAY, TODAY, "known=NOW")
                .body("points.achievement", contains(0.2f, 0.25f, 0.3f))
                .body("points[2].coverage", equalTo(0.6f));
    }

    @Test
    void series_whenSteppedByMonth_hasAPointForEachAndNoneInTheFuture() {
        series(sales, TODAY.minusMonths(1), TODAY.plusMonths(3), "step=MONTH")
                .body("points.day", contains("2024-01-31", TODAY.toString()))
                .body("points[0].achievement", nullValue())
                .body("points[1].achievement", equalTo(0.3f));
    }

    @Test
    void series_whenItCannotBeTold_isRefused() {
        refused(path(leads, TODAY, TUESDAY, ""), "series-reversed");
        refused(path(leads, TODAY.plusDays(1), TODAY.plusDays(2), ""), "series-reversed");
        refused(path(leads, TODAY.minusDays(500), TODAY, ""), "series-too-long");
        refused(path(leads, TODAY.minusDays(150), TODAY, "known=NOW"), "series-too-long");
        viewer().get(path(Ids.next(), TODAY, TODAY, "")).then().statusCode(404);
        viewer().get("/v1/scores/" + leads + "/series").then().statusCode(400);
    }

    private Published measured(String value, LocalDate asOf) {
        return Published.measurement(leads, value).with("asOf", asOf);
    }

    private static ValidatableResponse series(UUID subject, LocalDate from, LocalDate to, String more) {
        return viewer().get(path(subject, from, to, more)).then().statusCode(200);
    }

    private static void refused(String path, String problem) {
        viewer().get(path).then().statusCode(422).body("type", equalTo("urn:problem-type:lockstep:" + problem));
    }

    private static String path(UUID subject, LocalDate from, LocalDate to, String more) {
        return "/v1/scores/" + subject + "/series?from=" + from + "&to=" + to + (more.isEmpty() ? "" : "&" + more);
    }
}
