package io.lockstep.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LooseningTest {

    private static final UUID KEY_RESULT = Ids.next();
    private static final TaskTerms DRAWN =
            Terms.planning(Terms.inPercent(), Terms.point("2026-02-15", "0.8"), Terms.point("2026-02-28", "1"));

    @Test
    void between_whenNothingChanges_isNothing() {
        assertThat(Loosening.between(plan(DRAWN), plan(DRAWN))).isEmpty();
    }

    @Test
    void between_whenItEndsEarlierOrMoreIsPlanned_isNothing() {
        var stricter =
                Terms.planning(Terms.inPercent(), Terms.point("2026-02-10", "0.8"), Terms.point("2026-02-28", "1"));

        assertThat(Loosening.between(plan(DRAWN), plan(stricter))).isEmpty();
    }

    @Test
    void between_whenItEndsLater_saysSo() {
        var longer = DRAWN.rescheduled(new Period(Terms.START, Terms.END.plusDays(1)), DRAWN.planCurve());

        assertThat(Loosening.between(plan(DRAWN), plan(longer))).containsExactly(Loosening.END);
    }

    @Test
    void between_whenTheCurveIsLowerOnOneDay_saysSo() {
        var lower =
                Terms.planning(Terms.inPercent(), Terms.point("2026-02-15", "0.799"), Terms.point("2026-02-28", "1"));

        assertThat(Loosening.between(plan(DRAWN), plan(lower))).containsExactly(Loosening.CURVE);
        assertThat(Loosening.between(plan(DRAWN), plan(Terms.valid()))).containsExactly(Loosening.CURVE);
        assertThat(Loosening.between(plan(Terms.valid()), plan(DRAWN))).isEmpty();
    }

    @Test
    void between_whenAContributionIsSmaller_saysSo() {
        var before = TaskPlan.of(DRAWN, List.of(contribution("100")));

        assertThat(Loosening.between(before, TaskPlan.of(DRAWN, List.of(contribution("99")))))
                .containsExactly(Loosening.AMOUNT);
        assertThat(Loosening.between(before, plan(DRAWN))).containsExactly(Loosening.AMOUNT);
        assertThat(Loosening.between(before, TaskPlan.of(DRAWN, List.of(contribution("101")))))
                .isEmpty();
    }

    @Test
    void between_whenATargetIsEasier_saysSo() {
        var conversion = plan(Terms.keeping(Terms.indicator("conversion", "0.1", null)));
        var cost = plan(Terms.keeping(Terms.indicator("cost", "100", Direction.LOWER_IS_BETTER)));

        assertThat(Loosening.between(conversion, plan(Terms.keeping(Terms.indicator("conversion", "0.08", null)))))
                .containsExactly(Loosening.TARGET);
        assertThat(Loosening.between(
                        cost, plan(Terms.keeping(Terms.indicator("cost", "120", Direction.LOWER_IS_BETTER)))))
                .containsExactly(Loosening.TARGET);
        assertThat(Loosening.between(
                        cost, plan(Terms.keeping(Terms.indicator("cost", "90", Direction.LOWER_IS_BETTER)))))
                .isEmpty();
        assertThat(Loosening.between(
                        plan(DRAWN), plan(Terms.warning("0.8", "0.6")).with(warned(DRAWN))))
                .containsExactly(Loosening.TARGET);
    }

    @Test
    void between_whenAnOpenMilestoneIsLaterOrGone_saysSo() {
        var before = plan(DRAWN).withMilestones(List.of(milestone("2026-01-31", null)));
        var done = plan(DRAWN).withMilestones(List.of(milestone("2026-01-31", "2026-01-30")));

        assertThat(Loosening.between(before, plan(DRAWN).withMilestones(List.of(milestone("2026-02-01", null)))))
                .containsExactly(Loosening.MILESTONE);
        assertThat(Loosening.between(before, plan(DRAWN))).containsExactly(Loosening.MILESTONE);
        assertThat(Loosening.between(done, plan(DRAWN))).isEmpty();
    }

    private static TaskPlan plan(TaskTerms terms) {
        return TaskPlan.of(terms, List.of());
    }

    private static TaskTerms warned(TaskTerms terms) {
        var thresholds = new Thresholds(new BigDecimal("0.8"), new BigDecimal("0.6"));
        return new TaskTerms(
                terms.name(),
                terms.ownerId(),
                terms.teamId(),
                terms.period(),
                terms.priority(),
                terms.work(),
                terms.planCurve(),
                terms.indicators(),
                thresholds,
                null,
                List.of(),
                null);
    }

    private static Contribution contribution(String quantity) {
        return new Contribution(KEY_RESULT, new BigDecimal(quantity), null, null);
    }

    private static Milestone milestone(String due, String done) {
        return new Milestone(null, "初稿", LocalDate.parse(due), done == null ? null : LocalDate.parse(done));
    }
}
