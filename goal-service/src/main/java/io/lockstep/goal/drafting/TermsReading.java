package io.lockstep.goal.drafting;

import io.lockstep.goal.goal.GoalLevel;
import io.lockstep.goal.goal.GoalProfile;
import io.lockstep.goal.goal.GoalTerms;
import io.lockstep.goal.period.Periods;
import io.lockstep.goal.priority.GoalPriority;
import io.lockstep.goal.priority.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes terms of what a body says: reads its period, computes its priority. */
@ApplicationScoped
class TermsReading {

    private final Periods periods;
    private final Money money;

    TermsReading(Periods periods, Money money) {
        this.periods = periods;
        this.money = money;
    }

    /**
     * The terms.
     *
     * @param otherwise the level where none is stated
     */
    GoalTerms read(StatedTerms stated, @Nullable UUID team, GoalLevel otherwise) {
        money.demandOurs(stated.budget(), "/budget");
        var profile = new GoalProfile(
                Objects.requireNonNullElse(stated.level(), otherwise),
                stated.stage(),
                GoalPriority.of(stated.priority(), stated.budget(), "/priority"),
                stated.budget());
        return new GoalTerms(
                stated.name(),
                stated.cycleId(),
                stated.ownerId(),
                team,
                periods.read(stated.period(), stated.start(), stated.end(), ""),
                stated.periodLabel() == null ? stated.period() : stated.periodLabel(),
                stated.thresholds(),
                profile);
    }
}
