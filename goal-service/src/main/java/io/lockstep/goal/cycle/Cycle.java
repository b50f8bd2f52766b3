package io.lockstep.goal.cycle;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.Period;
import io.lockstep.goal.period.PeriodKind;
import io.lockstep.kit.problem.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A span of days that goals are planned for. While it is active, each of its days is announced once. */
@Entity
@Table(name = "cycle")
class Cycle {

    private static final Set<CycleState> RUNNING = EnumSet.of(CycleState.TRIAL, CycleState.ACTIVE);

    @Id
    private UUID id;

    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private CycleState state;

    @Embedded
    private Period period;

    private @Nullable String label;

    @Enumerated(EnumType.STRING)
    private PeriodKind kind;

    private @Nullable UUID followsCycleId;

    private boolean trial;

    private @Nullable LocalDate activatedOn;

    private @Nullable LocalDate lastDayStarted;

    @SuppressWarnings("NullAway") // the entity manager fills it
    protected Cycle() {}

    private Cycle(UUID id, CycleTerms terms) {
        this.id = id;
        this.version = 1;
        this.state = CycleState.PLANNED;
        take(terms);
    }

    /** A planned cycle. */
    static Cycle plan(UUID id, CycleTerms terms) {
        return new Cycle(id, terms);
    }

    /** Takes other terms, as long as it has not begun; false when nothing is different. */
    boolean change(CycleTerms to) {
        demand(CycleState.PLANNED);
        if (terms().equals(to)) {
            return false;
        }
        take(to);
        version++;
        return true;
    }

    private void take(CycleTerms terms) {
        name = terms.name();
        period = terms.period();
        kind = terms.kind();
        label = terms.label();
        followsCycleId = terms.followsCycleId();
    }

    /** Begins as a trial; the first day that is announced is as for {@link #activate}. */
    void tryOut(LocalDate today) {
        demand(CycleState.PLANNED);
        state = CycleState.TRIAL;
        trial = true;
        activatedOn = today;
        version++;
    }

    /**
     * Begins; the first day that is announced is {@code today}, or the first day of the cycle if that comes later. A trial is
     * promoted: from now on the cycle counts.
     */
    void activate(LocalDate today) {
        demand(CycleState.PLANNED, CycleState.TRIAL);
        activatedOn = state == CycleState.TRIAL ? activatedOn : today;
        state = CycleState.ACTIVE;
        trial = false;
        version++;
    }

    /** Ends its days. */
    void review() {
        demand(CycleState.TRIAL, CycleState.ACTIVE);
        state = CycleState.REVIEW;
        version++;
    }

    void close() {
        demand(CycleState.TRIAL, CycleState.ACTIVE, CycleState.REVIEW);
        state = CycleState.CLOSED;
        version++;
    }

    /** The days up to today that have not been announced yet, oldest first; they count as announced from now on. */
    List<LocalDate> startDays(LocalDate today) {
        if (!RUNNING.contains(state) || activatedOn == null) {
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

    private void demand(CycleState... needed) {
        if (!List.of(needed).contains(state)) {
            throw new Problem(GoalProblem.CYCLE_STATE)
                    .with("state", state)
                    .with("needed", Arrays.stream(needed).map(Enum::name).collect(Collectors.joining(" | ")));
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

    CycleTerms terms() {
        return new CycleTerms(name, period, kind, label, followsCycleId);
    }

    /** Whether it runs, or ran, without an effect on pay. */
    boolean trial() {
        return trial;
    }

    CycleState state() {
        return state;
    }
}
