package io.lockstep.goal.priority;

import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The organisation's currency, in which budgets are kept so that they add up. */
@ApplicationScoped
public class Money {

    private final String currency;

    Money(@ConfigProperty(name = "lockstep.currency", defaultValue = "CNY") String currency) {
        this.currency = currency;
    }

    /**
     * Makes sure that a budget is in it.
     *
     * @param pointer where in the body the budget stands
     * @throws Problem 422 when it is in another currency
     */
    public void demandOurs(@Nullable Budget budget, String pointer) {
        if (budget != null && !budget.currency().equals(currency)) {
            throw new Problem(PriorityProblem.CURRENCY_NOT_OURS)
                    .with("currency", currency)
                    .at(pointer + "/currency");
        }
    }

    /** The ISO 4217 code of the currency. */
    public String currency() {
        return currency;
    }
}
