package io.lockstep.goal.screening;

import io.lockstep.goal.Language;
import io.lockstep.goal.goal.ActivationCheck;
import io.lockstep.goal.goal.ActivationWarning;
import io.lockstep.goal.goal.PlannedGoal;
import io.lockstep.goal.screening.Screenings.GoalVersion;
import io.lockstep.goal.smart.Finding;
import io.lockstep.goal.smart.Screening;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Screens drafts before they become active, and refuses or warns as the organisation's policy says. */
@ApplicationScoped
class SmartCheck implements ActivationCheck {

    private static final int MOST_TOLD = 200;

    private final GoalStatements statements;
    private final Screenings screenings;

    SmartCheck(GoalStatements statements, Screenings screenings) {
        this.statements = statements;
        this.screenings = screenings;
    }

    @Override
    public void check(List<PlannedGoal> drafts) {
        if (screenings.policy().enforcement() != Enforcement.BLOCK) {
            return;
        }
        var failures = failures(drafts);
        if (!failures.isEmpty()) {
            throw new Problem(ScreeningProblem.GOAL_NOT_SMART)
                    .with(
                            "goals",
                            failures.stream()
                                    .map(ActivationWarning::goalId)
                                    .distinct()
                                    .count())
                    .with("findings", failures.stream().limit(MOST_TOLD).toList());
        }
    }

    @Override
    public List<ActivationWarning> warnings(List<PlannedGoal> drafts) {
        return screenings.policy().enforcement() == Enforcement.WARN
                ? failures(drafts).stream().limit(MOST_TOLD).toList()
                : List.of();
    }

    private List<ActivationWarning> failures(List<PlannedGoal> drafts) {
        var overridden =
                screenings.overridden(drafts.stream().map(PlannedGoal::goalId).toList());
        var screened = drafts.stream()
                .filter(draft -> !overridden.contains(new GoalVersion(draft.goalId(), draft.version())))
                .toList();
        return statements.of(screened).entrySet().stream()
                .flatMap(entry -> Screening.of(entry.getValue()).failures().stream()
                        .map(finding -> warning(entry.getKey(), finding)))
                .toList();
    }

    private static ActivationWarning warning(PlannedGoal goal, Finding finding) {
        return new ActivationWarning(
                goal.goalId(),
                finding.keyResultId(),
                "SMART_" + finding.rule().letter() + "_" + finding.rule(),
                finding.message(Language.EN) + ". " + finding.hint(Language.EN) + ".",
                finding.message(Language.ZH) + "。" + finding.hint(Language.ZH) + "。");
    }
}
