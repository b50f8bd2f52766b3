package io.lockstep.scoring.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.achievement.Rating.Reason;
import io.lockstep.scoring.rollup.Node.Branch;
import io.lockstep.scoring.rollup.Node.Leaf;
import io.lockstep.scoring.rollup.Node.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final UUID GOAL = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.parse("2024-02-15");

    @Test
    void fold_whenTheNewBusinessTemplateIsAt90And120And100And98_is1018() {
        assertThat(goalOf(new String[] {"40", "30", "20", "10"}, "0.90", "1.20", "1.00", "0.98"))
                .isEqualTo(measured("1.018"));
    }

    @Test
    void fold_whenEachIsCappedAt1_is0958() {
        assertThat(goalOf(new String[] {"40", "30", "20", "10"}, "0.90", "1.00", "1.00", "0.98"))
                .isEqualTo(measured("0.958"));
    }

    @Test
    void fold_whenNewcomerWeightsApply_is101575() {
        assertThat(goalOf(new String[] {"35", "26.25", "30", "8.75"}, "0.90", "1.20", "1.00", "0.98"))
                .isEqualTo(measured("1.01575"));
    }

    @Test
    void fold_whenTheMatureTemplateIsAt105And95And80And110_is09775() {
        assertThat(goalOf(new String[] {"35", "30", "20", "15"}, "1.05", "0.95", "0.80", "1.10"))
                .isEqualTo(measured("0.9775"));
    }

    @Test
    void fold_whenAPartHasNoData_leavesItOutAndSaysSo() {
        var measured = leaf("60", measured("0.5"), measured("0.8"));
        var unmeasured = leaf("40", noData(), noData());

        var goal = scoreOfGoal(List.of(measured, unmeasured));

        assertThat(goal.achievement()).isEqualTo(measured("0.5"));
        assertThat(goal.pace()).isEqualTo(measured("0.8"));
        assertThat(goal.coverage()).isEqualByComparingTo("0.6");
    }

    @Test
    void fold_whenPaceIsMissingButAchievementIsNot_weighsThemApart() {
        var early = leaf("60", measured("0.1"), noData());
        var running = leaf("40", measured("0.6"), measured("0.9"));

        var goal = scoreOfGoal(List.of(early, running));

        assertThat(goal.achievement()).isEqualTo(measured("0.3"));
        assertThat(goal.pace()).isEqualTo(measured("0.9"));
        assertThat(goal.coverage()).isEqualByComparingTo("1");
    }

    @Test
    void fold_whenOnlyAPartOfWeightZeroIsMeasured_isNoData() {
        var excluded = leaf("0", measured("0.5"), measured("0.5"));
        var counted = leaf("100", noData(), noData());

        var goal = scoreOfGoal(List.of(excluded, counted));

        assertThat(goal.achievement()).isEqualTo(new Rating.NoData(Reason.NO_MEASURED_PART));
        assertThat(goal.coverage()).isZero();
    }

    @Test
    void fold_whenAParentIsMissing_fails() {
        var orphan = leaf("100", measured("1"), measured("1"));

        assertThatIllegalStateException().isThrownBy(() -> Fold.fold(List.of(), List.of(orphan)));
    }

    @Test
    void fold_whenLinksFormACircle_fails() {
        var other = UUID.randomUUID();
        var one = branch(GOAL, new Link(other, BigDecimal.TEN));
        var two = branch(other, new Link(GOAL, BigDecimal.TEN));

        assertThatIllegalStateException().isThrownBy(() -> Fold.fold(List.of(), List.of(one, two)));
    }

    private static Rating goalOf(String[] weights, String... achievements) {
        var parts = IntStream.range(0, weights.length)
                .mapToObj(i -> leaf(weights[i], measured(achievements[i]), measured(achievements[i])))
                .toList();
        return scoreOfGoal(parts).achievement();
    }

    private static Score scoreOfGoal(List<Leaf> parts) {
        var nodes = new ArrayList<Node>(parts);
        nodes.add(branch(GOAL, null));
        return Fold.fold(List.of(), nodes).getLast().score();
    }

    private static Branch branch(UUID id, Link link) {
        return new Branch(id, link, Sums.NONE, Score.noData(Reason.NO_MEASURED_PART), null);
    }

    private static Leaf leaf(String weight, Rating achievement, Rating pace) {
        var link = new Link(GOAL, new BigDecimal(weight));
        return new Leaf(UUID.randomUUID(), link, Score.leaf(achievement, pace, DAY));
    }

    private static Rating measured(String fraction) {
        return new Rating.Measured(new BigDecimal(fraction));
    }

    private static Rating noData() {
        return new Rating.NoData(Reason.NO_FACT);
    }
}
