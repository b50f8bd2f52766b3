package io.lockstep.goal.buyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.lockstep.goal.Period;
import io.lockstep.goal.goal.ActivationWarning;
import io.lockstep.goal.goal.GoalKind;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.goal.PlannedGoal;
import io.lockstep.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An organisation may demand that sales accepts before a supporting goal becomes active. */
class BuyInCheckTest {

    private static final UUID ACCEPTED = new UUID(0, 1);
    private static final UUID REJECTED = new UUID(0, 2);

    @Test
    void check_whenItIsDemandedAndMissing_refusesAndSaysWhereItStands() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> check(true).check(List.of(goal(ACCEPTED), goal(REJECTED))))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(BuyInProblem.BUY_IN_MISSING);
                    assertThat(problem.members()).isEqualTo(Map.of("goal", REJECTED, "state", BuyInState.REJECTED));
                });
    }

    @Test
    void check_whenItIsDemandedAndThere_lets() {
        assertThatNoException().isThrownBy(() -> check(true).check(List.of(goal(ACCEPTED))));
    }

    @Test
    void check_whenItIsNotDemanded_warnsOnly() {
        var check = check(false);

        assertThatNoException().isThrownBy(() -> check.check(List.of(goal(REJECTED))));
        assertThat(check.warnings(List.of(goal(REJECTED))))
                .extracting(ActivationWarning::code)
                .containsExactly("BUY_IN_MISSING");
    }

    private static BuyInCheck check(boolean demanded) {
        var missing = new BuyIn(REJECTED, new UUID(0, 3), new UUID(0, 4), "", Instant.EPOCH);
        missing.answer(BuyInState.REJECTED, Instant.EPOCH);
        var stub = new BuyIns() {
            @Override
            List<BuyIn> missing(List<UUID> goals) {
                return goals.contains(REJECTED) ? List.of(missing) : List.of();
            }
        };
        return new BuyInCheck(stub, demanded);
    }

    private static PlannedGoal goal(UUID id) {
        var days = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        return new PlannedGoal(
                id, 1, GoalState.DRAFT, GoalKind.MARKETING, "线索", id, id, id, null, days, null, List.of());
    }
}
