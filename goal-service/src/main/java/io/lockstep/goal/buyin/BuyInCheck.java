package io.lockstep.goal.buyin;

import io.lockstep.goal.goal.ActivationCheck;
import io.lockstep.goal.goal.ActivationWarning;
import io.lockstep.goal.goal.PlannedGoal;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether a supporting goal may become active before sales has accepted it: a setting. Without it, the answer warns. */
@ApplicationScoped
class BuyInCheck implements ActivationCheck {

    private final BuyIns buyIns;
    private final boolean required;

    BuyInCheck(
            BuyIns buyIns,
            @ConfigProperty(name = "lockstep.buy-in.required", defaultValue = "false") boolean required) {
        this.buyIns = buyIns;
        this.required = required;
    }

    @Override
    public void check(List<PlannedGoal> drafts) {
        if (!required) {
            return;
        }
        missing(drafts).stream().findFirst().ifPresent(buyIn -> {
            throw new Problem(BuyInProblem.BUY_IN_MISSING)
                    .with("goal", buyIn.goalId())
                    .with("state", buyIn.state());
        });
    }

    @Override
    public List<ActivationWarning> warnings(List<PlannedGoal> drafts) {
        return missing(drafts).stream().map(BuyInCheck::warning).toList();
    }

    private List<BuyIn> missing(List<PlannedGoal> drafts) {
        return buyIns.missing(drafts.stream().map(PlannedGoal::goalId).toList());
    }

    private static ActivationWarning warning(BuyIn buyIn) {
        var problem = BuyInProblem.BUY_IN_MISSING;
        var members = Map.<String, Object>of("goal", buyIn.goalId(), "state", buyIn.state());
        return new ActivationWarning(
                buyIn.goalId(),
                null,
                problem.name(),
                problem.detail().fill(Locale.ENGLISH, members),
                problem.detail().fill(Locale.CHINESE, members));
    }
}
