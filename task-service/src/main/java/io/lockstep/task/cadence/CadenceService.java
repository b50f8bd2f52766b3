package io.lockstep.task.cadence;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.time.OrganisationTime;
import io.lockstep.task.cadence.CadenceEvent.CheckInOverdue;
import io.lockstep.task.cadence.CadenceEvent.MilestoneMissed;
import io.lockstep.task.calendar.WorkingCalendar;
import io.lockstep.task.calendar.WorkingDays;
import io.lockstep.task.coverage.CoverageCheck;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what is late, in transactions of a batch each, and says who owes a report. */
@ApplicationScoped
class CadenceService {

    private static final int BATCH = 500;
    private static final UUID LOWEST = new UUID(0, 0);

    private final TrackedTasks tasks;
    private final CoverageCheck coverage;
    private final WorkingCalendar calendar;
    private final CadenceSettings settings;
    private final OrganisationTime time;
    private final Outbox outbox;

    CadenceService(
            TrackedTasks tasks,
            CoverageCheck coverage,
            WorkingCalendar calendar,
            CadenceSettings settings,
            OrganisationTime time,
            Outbox outbox) {
        this.tasks = tasks;
        this.coverage = coverage;
        this.calendar = calendar;
        this.settings = settings;
        this.time = time;
        this.outbox = outbox;
    }

    boolean hasWatched(LocalDate day) {
        var last = tasks.watchedUpTo();
        return last != null && !last.isBefore(day);
    }

    /** Finds everything that is late on {@code today} and was not found before. */
    void findAll(LocalDate today) {
        var days = calendar.days();
        for (UUID after = LOWEST; after != null; ) {
            var from = after;
            after = QuarkusTransaction.requiringNew().call(() -> findOverdue(from, today, days));
        }
        while (QuarkusTransaction.requiringNew().call(() -> findMissed(today))) {
            // each batch in a transaction of its own
        }
        for (UUID after = LOWEST; after != null; ) {
            var from = after;
            after = QuarkusTransaction.requiringNew().call(() -> coverage.ofNext(from, BATCH));
        }
        QuarkusTransaction.requiringNew().run(() -> tasks.watched(today));
    }

    /** Looks at one batch; where the next one begins, or nothing at the end. */
    private @Nullable UUID findOverdue(UUID after, LocalDate today, WorkingDays days) {
        var batch = tasks.page(null, null, after, BATCH);
        tasks.caughtUp(batch.stream()
                .filter(TrackedTask::hasCaughtUp)
                .map(TrackedTask::taskId)
                .toList());
        var found = batch.stream()
                .filter(task -> task.overdueSince() == null || task.hasCaughtUp())
                .map(task -> overdue(task, today, days))
                .filter(event -> event != null && tasks.overdue(event.taskId(), event.dueOn(), today))
                .map(CadenceEvent::outgoing)
                .toList();
        outbox.appendAll(found);
        return batch.size() < BATCH ? null : batch.getLast().taskId();
    }

    private @Nullable CheckInOverdue overdue(TrackedTask task, LocalDate today, WorkingDays days) {
        var due = CheckInRule.due(task.cadence(), task.began(), task.last(), days);
        return CheckInRule.isOverdue(due, today, settings.graceDays(), days)
                ? new CheckInOverdue(task.taskId(), task.ownerId(), due, today)
                : null;
    }

    private boolean findMissed(LocalDate today) {
        var missed = tasks.missed(today, BATCH);
        outbox.appendAll(missed.stream()
                .map(late -> new MilestoneMissed(late.taskId(), late.milestoneId(), late.name(), late.due(), today))
                .map(CadenceEvent::outgoing)
                .toList());
        return missed.size() == BATCH;
    }

    /** Who owes a report by the end of {@code day}, today where absent, in the order of the tasks' ids. */
    @Transactional
    CheckInPage owed(
            @Nullable UUID owner, @Nullable UUID team, @Nullable LocalDate day, @Nullable String cursor, int limit) {
        var on = day == null ? time.today() : day;
        var days = calendar.days();
        var owed = new ArrayList<CheckIn>();
        var after = Cursor.afterId(cursor);
        for (var more = true; more && owed.size() <= limit; ) {
            var batch = tasks.page(owner, team, after, BATCH);
            batch.stream().flatMap(task -> checkIn(task, on, days).stream()).forEach(owed::add);
            more = batch.size() == BATCH;
            after = batch.isEmpty() ? after : batch.getLast().taskId();
        }
        var page = Page.of(first(owed, limit + 1), limit, checkIn -> Cursor.at(checkIn.taskId()));
        return new CheckInPage(on, page.items(), page.next());
    }

    private List<CheckIn> checkIn(TrackedTask task, LocalDate on, WorkingDays days) {
        var open = task.overdueSince() != null && !task.hasCaughtUp();
        var due = open ? task.overdueSince() : CheckInRule.due(task.cadence(), task.began(), task.last(), days);
        return due.isAfter(on)
                ? List.of()
                : List.of(CheckIn.of(task, due, CheckInRule.isOverdue(due, on, settings.graceDays(), days)));
    }

    private static <T> List<T> first(List<T> list, int count) {
        return list.size() > count ? list.subList(0, count) : list;
    }
}
