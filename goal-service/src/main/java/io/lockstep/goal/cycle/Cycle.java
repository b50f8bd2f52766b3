package io.lockstep.goal.cycle;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.Period;
import io.lockstep.kit.problem.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A span of days that goals are planned for. While it is active, each of its days is announced once. */
@Entity
@Table(name = "cycle")
class Cycle {

    @Id
    private UUID id;

    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private CycleState state;

    @Embedded
    private Period period;

    private @Nullable String label;

    private @Nullable LocalDate activatedOn;

    private @Nullable LocalDate lastDayStarted;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Cycle() {}

    private Cycle(UUID id, NewCycle plan) {
        this.id = id;
        this.version = 1;
        this.name = plan.name();
        this.state = CycleState.PLANNED;
        this.period = Period.of(plan.start(), plan.end(), "");
        this.label = plan.label();
    }

    /**
     * A planned cycle.
     *
     * @throws Problem 422 when it would end before it starts
     */
    static Cycle plan(UUID id, NewCycle plan) {
        return new Cycle(id, plan);
    }

    /** Begins; the first day that is announced is {@code today}, or the first day of the cycle if that comes later. */
    void activate(LocalDate today) {
        demand(CycleState.PLANNED);
        state = CycleState.ACTIVE;
        activatedOn = today;
        version++;
    }

    void close() {
        demand(CycleState.ACTIVE);
        state = CycleState.CLOSED;
        version++;
    }

    /** The days up to today that have not been announced yet, oldest first; they count as announced from now on. */
    List<LocalDate> startDays(LocalDate today) {
        if (state != CycleState.ACTIVE || activatedOn == null) {
            return List.of();
        }
        var first = lastDayStarted == null ? later(period.start(), activatedOn) : lastDayStarted.plusDays(1);
        var last = today.isBefore(period.end()) ? today : period.end();
        if (first.isAfter(last)) {
            return List.of();
        }
        lastDayStarted = last;
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private void demand(CycleState needed) {
        if (state != needed) {
            throw new Problem(GoalProblem.CYCLE_STATE).with("state", state).with("needed", needed);
        }
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    CycleState state() {
        return state;
    }

    Period period() {
        return period;
    }

    @Nullable
    String label() {
        return label;
    }
}
