package io.lockstep.goal.goal;

import io.lockstep.goal.priority.Budget;
import io.lockstep.goal.priority.GoalPriority;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How a goal is ranked and funded.
 *
 * @param stage of the business that it is for: NEW, MATURE, or one of the organisation's own
 */
@Embeddable
public record GoalProfile(
        @Column(name = "tree_level") @Enumerated(EnumType.STRING)
        GoalLevel level,

        @Nullable String stage,
        @Embedded @Nullable GoalPriority priority,
        @Embedded @Nullable Budget budget) {

    /** A goal of the company, of which nothing else is known. */
    static final GoalProfile PLAIN = new GoalProfile(GoalLevel.COMPANY, null, null, null);
}
