package io.lockstep.goal.command;

import static io.lockstep.goal.Problems.assertProblem;
import static io.lockstep.goal.keyresult.KeyResultFixture.reach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalChanges;
import io.lockstep.goal.goal.GoalKind;
import io.lockstep.goal.goal.GoalTest;
import io.lockstep.goal.goal.PartWeights;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartWeightsTest {

    @Test
    void demandWhole_whenPartsSumTo99Point99_refusesWithTheSum() {
        // given a key result of 60 and children of 39.99 together
        var weights = new PartWeights(goal("60"), new BigDecimal("39.99"));

        // then
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> weights.demandWhole("/reweight"))
                .satisfies(problem -> assertThat(problem.members()).containsEntry("sum", "99.99"));
    }

    @Test
    void demandWhole_whenThirdsSumToExactly100_accepts() {
        // given what binary floating point would get wrong
        var weights = new PartWeights(goal("33.333333"), new BigDecimal("33.333333"));
        weights.join(new BigDecimal("33.333334"));

        // then
        assertThatCode(() -> weights.demandWhole(null)).doesNotThrowAnyException();
    }

    @Test
    void demandWhole_whenThereAreNoParts_refuses() {
        var weights = new PartWeights(GoalTest.draft(GoalKind.SALES), BigDecimal.ZERO);

        assertProblem(GoalProblem.WEIGHTS_NOT_100, () -> weights.demandWhole(null));
    }

    @Test
    void apply_whenPartsAreNamed_changesThemAndTheSum() {
        // given an active goal with one key result of 100 and a child that joins
        var goal = goal("100");
        goal.activate();
        var child = child(goal, "0");
        var weights = new PartWeights(goal, BigDecimal.ZERO);
        var keyResult = goal.keyResults().getFirst().id();
        var changes = new GoalChanges(null);

        // when
        new PartsCommand(List.of(weights), Map.of(child.id(), child), changes)
                .apply(List.of(weight(keyResult, "70"), weight(child.id(), "30")), "/reweight");

        // then
        assertThat(weights.sum()).isEqualByComparingTo("100");
        assertThat(child.weight()).isEqualByComparingTo("30");
        assertThat(goal.keyResults().getFirst().weight()).isEqualByComparingTo("70");
        assertThat(changes.all()).containsOnlyKeys(goal, child);
        assertThat(changes.all().get(child).what()).isEqualTo(What.REWEIGHTED);
        assertThat(goal.version()).isEqualTo(2);
    }

    @Test
    void apply_whenAPartIsUnknownDraftOrNamedTwice_refusesNamingIt() {
        // given
        var goal = goal("100");
        goal.activate();
        var draft = GoalTest.draft(GoalKind.MARKETING);
        draft.standBelow(goal.id(), BigDecimal.ZERO);
        var keyResult = goal.keyResults().getFirst().id();
        var command = new PartsCommand(
                List.of(new PartWeights(goal, BigDecimal.ZERO)), Map.of(draft.id(), draft), new GoalChanges(null));

        // then
        assertProblem(
                GoalProblem.UNKNOWN_PART,
                "/reweight/0/partId",
                () -> command.apply(List.of(weight(Ids.next(), "1")), "/reweight"));
        assertProblem(
                GoalProblem.UNKNOWN_PART,
                "/reweight/0/partId",
                () -> command.apply(List.of(weight(draft.id(), "1")), "/reweight"));
        assertProblem(
                GoalProblem.PART_TWICE,
                "/weights/1/partId",
                () -> command.apply(List.of(weight(keyResult, "1"), weight(keyResult, "2")), "/weights"));
    }

    private static Goal goal(String keyResultWeight) {
        var goal = GoalTest.draft(GoalKind.SALES);
        goal.addKeyResult(Ids.next(), reach("1000", keyResultWeight), null, "");
        return goal;
    }

    private static Goal child(Goal parent, String weight) {
        var child = GoalTest.active();
        child.standBelow(parent.id(), new BigDecimal(weight));
        return child;
    }

    private static PartWeight weight(UUID part, String weight) {
        return new PartWeight(part, new BigDecimal(weight));
    }
}
