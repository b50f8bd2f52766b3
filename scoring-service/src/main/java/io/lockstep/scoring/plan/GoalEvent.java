package io.lockstep.scoring.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scoring reads from the topic of goal-service, beside {@link GoalChanged}. */
public sealed interface GoalEvent {

    record PersonChanged(
            UUID personId,
            long version,
            String subject,
            String displayName,
            @Nullable String role,
            @Nullable UUID teamId,
            @Nullable LocalDate startDate,
            boolean active)
            implements GoalEvent {}

    record TeamChanged(
            UUID teamId,
            long version,
            String name,
            @Nullable UUID parentTeamId,
            @Nullable UUID leadId) implements GoalEvent {}

    /** @param trial whether it has no effect on pay, also after it is closed */
    record CycleChanged(
            UUID cycleId, long version, String name, CycleState state, LocalDate start, LocalDate end, boolean trial)
            implements GoalEvent {}

    /** The daily tick of an active cycle. */
    record CycleDayStarted(UUID cycleId, LocalDate day) implements GoalEvent {}

    record CycleClosed(UUID cycleId, LocalDate closedOn) implements GoalEvent {}

    /**
     * A trial cycle ticks and is scored like an active one but has no effect on pay; in review the ticks have ended and the facts of
     * the period still count.
     */
    enum CycleState {
        PLANNED,
        TRIAL,
        ACTIVE,
        REVIEW,
        CLOSED
    }
}
