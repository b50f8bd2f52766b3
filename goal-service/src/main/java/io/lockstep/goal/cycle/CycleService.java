package io.lockstep.goal.cycle;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.time.OrganisationTime;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CycleService {

    private final Cycles cycles;
    private final CycleClosing closing;
    private final OrganisationTime time;
    private final Outbox outbox;
    private final AuditLog audit;
    private final CycleTermsReading reading;
    private final Trials trials;

    CycleService(
            Cycles cycles,
            CycleClosing closing,
            OrganisationTime time,
            Outbox outbox,
            AuditLog audit,
            CycleTermsReading reading,
            Trials trials) {
        this.cycles = cycles;
        this.closing = closing;
        this.time = time;
        this.outbox = outbox;
        this.audit = audit;
        this.reading = reading;
        this.trials = trials;
    }

    @Transactional
    CycleView plan(NewCycle plan) {
        var cycle = Cycle.plan(Ids.next(), reading.read(plan));
        cycles.persist(cycle);
        return written("CREATED", cycle, null);
    }

    /** Changes what is planned of a cycle that has not begun. */
    @Transactional
    CycleView change(UUID id, NewCycle plan, @Nullable String ifMatch) {
        var cycle = locked(id);
        Revision.check(ifMatch, cycle.version());
        var before = CycleView.of(cycle, null);
        return cycle.change(reading.read(plan)) ? written("EDITED", cycle, before) : CycleView.of(cycle, null);
    }

    /** Runs the cycle as a trial and announces today. */
    @Transactional
    CycleView tryOut(UUID id) {
        var cycle = locked(id);
        var before = CycleView.of(cycle, null);
        trials.demandAnother(cycle);
        cycle.tryOut(time.today());
        var changed = written("TRIED", cycle, before);
        return announceDays(cycle).map(last -> CycleView.of(cycle, last)).orElse(changed);
    }

    /** Ends the days of the cycle, after those that are due were announced. */
    @Transactional
    CycleView review(UUID id) {
        var cycle = locked(id);
        var before = CycleView.of(cycle, null);
        announceDays(cycle);
        cycle.review();
        return written("REVIEWED", cycle, before);
    }

    /** Activates the cycle and announces today, so that nobody waits for the next tick. */
    @Transactional
    CycleView activate(UUID id) {
        var cycle = locked(id);
        var before = CycleView.of(cycle, null);
        cycle.activate(time.today());
        var changed = written("ACTIVATED", cycle, before);
        return announceDays(cycle).map(last -> CycleView.of(cycle, last)).orElse(changed);
    }

    /** Closes the cycle and its active goals, however many there are. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    CycleView close(UUID id) {
        closing.lock();
        var cycle = locked(id);
        var before = CycleView.of(cycle, null);
        cycle.close();
        closing.close(id);
        audit.record("CLOSED", "cycle", id, before, CycleView.of(cycle, null));
        outbox.append(CycleEvent.changed(cycle));
        return CycleView.of(cycle, outbox.append(CycleEvent.closed(cycle, time.today())));
    }

    /**
     * Announces the days that are due of one cycle which no other replica works on.
     *
     * @return whether there was one
     */
    @Transactional
    boolean announceNext() {
        var due = cycles.takeDue(time.today());
        due.ifPresent(this::announceDays);
        return due.isPresent();
    }

    @Transactional
    CycleView one(UUID id) {
        return CycleView.of(cycles.findByIdOptional(id).orElseThrow(() -> Problem.notFound("cycle", id)), null);
    }

    @Transactional
    Page<CycleView> list(UUID after, @Nullable CycleState state, int limit) {
        return Page.of(cycles.after(after, state, limit + 1), limit, cycle -> Cursor.at(cycle.id()))
                .map(cycle -> CycleView.of(cycle, null));
    }

    private Optional<UUID> announceDays(Cycle cycle) {
        var events = cycle.startDays(time.today()).stream()
                .map(day -> CycleEvent.dayStarted(cycle, day))
                .toList();
        outbox.appendAll(events);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getLast().id());
    }

    private Cycle locked(UUID id) {
        return cycles.locked(id).orElseThrow(() -> Problem.notFound("cycle", id));
    }

    private CycleView written(String action, Cycle cycle, @Nullable CycleView before) {
        audit.record(action, "cycle", cycle.id(), before, CycleView.of(cycle, null));
        return CycleView.of(cycle, outbox.append(CycleEvent.changed(cycle)));
    }
}
