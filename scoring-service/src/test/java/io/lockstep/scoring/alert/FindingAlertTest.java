package io.lockstep.scoring.alert;

import static io.lockstep.scoring.testing.Published.TODAY;
import static io.lockstep.scoring.testing.Published.keyResult;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.lockstep.scoring.testing.Delivery;
import io.lockstep.scoring.testing.Published;
import io.lockstep.scoring.testing.WorkEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts about what task-service finds: coverage gaps, overdue check-ins, missed milestones. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class FindingAlertTest {

    @Inject
    Delivery delivery;

    @Inject
    Jdbi jdbi;

    private final UUID cycle = Ids.next();
    private final UUID goal = Ids.next();
    private final UUID leads = Ids.next();
    private final UUID task = Ids.next();
    private final UUID draft = Ids.next();

    @BeforeEach
    void setUp() {
        SettableClock.installAt(Published.NOW);
        delivery.forgetAll();
        delivery.deliver(
                Published.cycle(cycle, 1),
                Published.goal(goal, cycle, 1).measuring(keyResult(leads, "1000", "100")),
                Published.task(task, 1).with("planCurve", List.of()));
    }

    @Test
    void coverage_whenTasksPlanLessThanTheTarget_raisesUntilTheGapIsClosed() {
        delivery.deliver(WorkEvents.coverageGap(leads, "1000", "330"));
        delivery.deliver(WorkEvents.coverageGap(leads, "1000", "999"));
        delivery.deliver(WorkEvents.coverageGap(leads, "1000", "1000"));

        assertThat(changes())
                .containsExactly(
                        "COVERAGE_GAP CRITICAL 0.33", "COVERAGE_GAP WARNING 0.999", "COVERAGE_GAP cleared RECOVERED");
    }

    @Test
    void coverage_whenTheTargetWasLowered_isClearedByReplanning() {
        delivery.deliver(WorkEvents.coverageGap(leads, "1000", "330"));
        delivery.deliver(WorkEvents.coverageGap(leads, "330", "330"));

        assertThat(changes()).last().isEqualTo("COVERAGE_GAP cleared REPLANNED");
    }

    @Test
    void coverage_whenTheGapComesBeforeItsGoal_raisesWhenTheGoalArrives() {
        var late = Ids.next();
        delivery.deliver(WorkEvents.coverageGap(late, "100", "25"));
        var before = changes();

        delivery.deliver(Published.goal(Ids.next(), cycle, 1).measuring(keyResult(late, "100", "100")));

        assertThat(before).isEmpty();
        assertThat(changes()).containsExactly("COVERAGE_GAP CRITICAL 0.25");
    }

    @Test
    void coverage_whenTheGoalCloses_ends() {
        delivery.deliver(WorkEvents.coverageGap(leads, "1000", "330"));

        delivery.deliver(
                Published.goal(goal, cycle, 2).with("state", "CLOSED").measuring(keyResult(leads, "1000", "100")));

        assertThat(changes()).last().isEqualTo("COVERAGE_GAP cleared ENDED");
    }

    @Test
    void checkIn_whenOverdue_isClearedByTheFirstReportAsOfThatDay() {
        delivery.deliver(WorkEvents.checkInOverdue(task, TODAY.minusDays(1)));
        delivery.deliver(Published.progress(task, "0.1").with("asOf", TODAY.minusDays(2)));
        var before = changes();

        delivery.deliver(Published.progress(task, "0.2").with("asOf", TODAY.minusDays(1)));

        assertThat(before).containsExactly("CHECK_IN_OVERDUE WARNING 0");
        assertThat(changes()).last().isEqualTo("CHECK_IN_OVERDUE cleared RECOVERED");
    }

    @Test
    void checkIn_whenTheReportCameFirst_raisesNothing() {
        delivery.deliver(Published.progress(task, "0.2"));

        delivery.deliver(WorkEvents.checkInOverdue(task, TODAY.minusDays(1)));

        assertThat(changes()).isEmpty();
    }

    @Test
    void checkIn_whenItsReportIsWithdrawn_isOverdueAgain() {
        var report = Published.progress(task, "0.2");
        delivery.deliver(WorkEvents.checkInOverdue(task, TODAY.minusDays(1)));
        delivery.deliver(report);

        delivery.deliver(Published.withdrawal(report));

        assertThat(changes())
                .containsExactly(
                        "CHECK_IN_OVERDUE WARNING 0",
                        "CHECK_IN_OVERDUE cleared RECOVERED",
                        "CHECK_IN_OVERDUE WARNING 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "CANCELLED"})
    void findings_whenTheTaskCloses_end(String state) {
        delivery.deliver(
                Published.task(task, 2).with("state", "RUNNING"),
                WorkEvents.checkInOverdue(task, TODAY.minusDays(1)),
                WorkEvents.milestoneMissed(task, draft, TODAY.minusDays(1)));
        delivery.deliver(Published.progress(task, "0.1").with("asOf", TODAY.minusDays(9)));

        delivery.deliver(Published.task(task, 3).with("state", state));

        assertThat(open()).isZero();
        assertThat(changes()).contains("CHECK_IN_OVERDUE cleared ENDED", "MILESTONE_MISSED cleared ENDED");
    }

    @Test
    void milestone_whenDone_isClearedAsRecovered() {
        delivery.deliver(WorkEvents.milestoneMissed(task, draft, TODAY.minusDays(1)));

        delivery.deliver(Published.task(task, 2).with("milestones", List.of(milestone(TODAY.minusDays(1), TODAY))));

        assertThat(changes()).containsExactly("MILESTONE_MISSED WARNING 0", "MILESTONE_MISSED cleared RECOVERED");
    }

    @Test
    void milestone_whenPutOff_isClearedByReplanningAndCanBeMissedAgain() {
        delivery.deliver(WorkEvents.milestoneMissed(task, draft, TODAY.minusDays(3)));
        delivery.deliver(Published.task(task, 2).with("milestones", List.of(milestone(TODAY.minusDays(1), null))));

        delivery.deliver(WorkEvents.milestoneMissed(task, draft, TODAY.minusDays(1)));

        assertThat(changes())
                .containsExactly(
                        "MILESTONE_MISSED WARNING 0",
                        "MILESTONE_MISSED cleared REPLANNED",
                        "MILESTONE_MISSED WARNING 0");
    }

    @Test
    void findings_whenTheyComeBeforeTheirTask_waitForIt() {
        var late = Ids.next();
        delivery.deliver(WorkEvents.checkInOverdue(late, TODAY), WorkEvents.milestoneMissed(late, draft, TODAY));

        delivery.deliver(Published.task(late, 1));

        assertThat(changes()).containsExactlyInAnyOrder("CHECK_IN_OVERDUE WARNING 0", "MILESTONE_MISSED WARNING 0");
    }

    private HashMap<String, Object> milestone(Object due, Object doneOn) {
        var milestone = new HashMap<String, Object>();
        milestone.put("milestoneId", draft);
        milestone.put("name", "白皮书初稿");
        milestone.put("due", due);
        milestone.put("doneOn", doneOn);
        return milestone;
    }

    private List<String> changes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select a.trigger || ' ' || coalesce(c.level || ' ' || trim_scale(c.value),
                            'cleared ' || a.cleared_because)
                        from alert_change c join alert a using (alert_id) order by c.event_id
                        """).mapTo(String.class).list());
    }

    private int open() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from alert where cleared_at is null")
                .mapTo(Integer.class)
                .one());
    }
}
