package io.lockstep.goal.cycle;

import io.lockstep.goal.period.PeriodKind;
import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a cycle. */
sealed interface CycleEvent {

    /** {@code goal.cycle-changed}: the whole state with its version. */
    record CycleChanged(
            UUID cycleId,
            long version,
            String name,
            CycleState state,
            LocalDate start,
            LocalDate end,
            @Nullable String label,
            PeriodKind kind,
            boolean trial,
            @Nullable UUID followsCycleId)
            implements CycleEvent {

        static final EventType TYPE = EventType.v1("goal", "cycle-changed");
    }

    /** {@code goal.cycle-day-started}: once for each day on which the cycle is active. */
    record CycleDayStarted(UUID cycleId, LocalDate day) implements CycleEvent {

        static final EventType TYPE = EventType.v1("goal", "cycle-day-started");
    }

    /** {@code goal.cycle-closed} */
    record CycleClosed(UUID cycleId, LocalDate closedOn) implements CycleEvent {

        static final EventType TYPE = EventType.v1("goal", "cycle-closed");
    }

    static OutgoingEvent changed(Cycle cycle) {
        var terms = cycle.terms();
        var payload = new CycleChanged(
                cycle.id(),
                cycle.version(),
                terms.name(),
                cycle.state(),
                terms.period().start(),
                terms.period().end(),
                terms.label(),
                terms.kind(),
                cycle.trial(),
                terms.followsCycleId());
        return OutgoingEvent.of(CycleChanged.TYPE, cycle.id(), payload);
    }

    static OutgoingEvent dayStarted(Cycle cycle, LocalDate day) {
        return OutgoingEvent.of(CycleDayStarted.TYPE, cycle.id(), new CycleDayStarted(cycle.id(), day));
    }

    static OutgoingEvent closed(Cycle cycle, LocalDate day) {
        return OutgoingEvent.of(CycleClosed.TYPE, cycle.id(), new CycleClosed(cycle.id(), day));
    }
}
