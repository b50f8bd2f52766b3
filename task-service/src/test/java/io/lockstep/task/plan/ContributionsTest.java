package io.lockstep.task.plan;

import static io.lockstep.task.plan.Refusal.assertRefused;
import static io.lockstep.task.plan.Terms.indicator;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.lockstep.kit.event.Ids;
import io.lockstep.task.TaskProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static final List<Indicator> LEADS = List.of(indicator("leads", "100", null));

    @Test
    void check_whenTheTaskServesTwoKeyResults_accepts() {
        var contributions = List.of(
                new Contribution(Ids.next(), BigDecimal.TEN, "leads", null),
                new Contribution(Ids.next(), BigDecimal.ONE, null, null));

        assertThatNoException().isThrownBy(() -> Contributions.check(contributions, LEADS, List.of()));
    }

    @Test
    void check_whenAKeyResultIsNamedTwice_refuses() {
        var keyResult = Ids.next();
        var contributions = List.of(of(keyResult), of(Ids.next()), of(keyResult));

        assertRefused(
                () -> Contributions.check(contributions, LEADS, List.of()),
                TaskProblem.CONTRIBUTION_TWICE,
                "/contributions/2/keyResultId");
    }

    @Test
    void check_whenTheTaskDoesNotHaveTheIndicator_refuses() {
        var contributions = List.of(new Contribution(Ids.next(), BigDecimal.TEN, "Leads", null));

        assertRefused(
                () -> Contributions.check(contributions, LEADS, List.of()),
                TaskProblem.UNKNOWN_INDICATOR,
                "/contributions/0/indicator");
    }

    private static Contribution of(UUID keyResult) {
        return new Contribution(keyResult, BigDecimal.ONE, null, null);
    }
}
