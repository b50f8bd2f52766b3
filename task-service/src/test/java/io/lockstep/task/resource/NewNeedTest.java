package io.lockstep.task.resource;

import static io.lockstep.task.plan.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewNeedTest {

    @Test
    void check_whenABudgetHasNoAmount_refuses() {
        assertRefused(() -> need(NeedKind.BUDGET, null, "CNY").check(), NeedProblem.BUDGET_AMOUNT_NEEDED, "/amount");
    }

    @Test
    void check_whenTheKindHasNoSuchField_refuses() {
        assertRefused(() -> need(NeedKind.TOOL, "1", null).check(), NeedProblem.AMOUNT_UNUSED, "/amount");
        assertRefused(() -> need(NeedKind.TOOL, null, "CNY").check(), NeedProblem.AMOUNT_UNUSED, "/currency");
        assertRefused(() -> need(NeedKind.PEOPLE, "2", "CNY").check(), NeedProblem.AMOUNT_UNUSED, "/currency");
    }

    @Test
    void check_whenItFits_lets() {
        assertThatNoException()
                .isThrownBy(() -> need(NeedKind.BUDGET, "20000", "CNY").check());
        assertThatNoException()
                .isThrownBy(() -> need(NeedKind.PEOPLE, "2", null).check());
        assertThatNoException().isThrownBy(() -> need(NeedKind.TOOL, null, null).check());
    }

    private static NewNeed need(NeedKind kind, @Nullable String amount, @Nullable String currency) {
        return new NewNeed(kind, "推广", amount == null ? null : new BigDecimal(amount), currency);
    }
}
