package io.lockstep.tracking.activity;

import static java.util.stream.Collectors.toMap;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.validation.Decimals;
import io.lockstep.tracking.contribution.ContributionProblem;
import io.lockstep.tracking.contribution.ContributionService;
import io.lockstep.tracking.figure.ActivityFigures;
import io.lockstep.tracking.ledger.Day;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters activities and pieces of content; what they brought becomes figures, which formulas reckon with. */
@ApplicationScoped
class ActivityService {

    private final Activities activities;
    private final ActivityFigures figures;
    private final ContributionService contributions;
    private final AuditLog audit;
    private final Day day;

    ActivityService(
            Activities activities,
            ActivityFigures figures,
            ContributionService contributions,
            AuditLog audit,
            Day day) {
        this.activities = activities;
        this.figures = figures;
        this.contributions = contributions;
        this.audit = audit;
        this.day = day;
    }

    /** Checks what can be checked outside a transaction. */
    void check(NewActivity it) {
        day.checkReported(it.day());
        contributions.checkMay(it.taskId(), it.keyResultId());
    }

    /** @throws Problem 409 when one of this kind, name and day is known */
    @Transactional
    public ActivityView enter(NewActivity it) {
        activities.find(it.kind(), it.name(), it.day()).ifPresent(known -> {
            throw new Problem(ContributionProblem.REFERENCE_TAKEN)
                    .with("reference", it.name())
                    .with("id", known)
                    .at("/name");
        });
        return write(Ids.next(), 1, it, null);
    }

    /** Changes one; figures that are left out are withdrawn. @throws Problem 404, 412 or 428 */
    @Transactional
    public ActivityView change(UUID id, @Nullable String ifMatch, NewActivity it) {
        var known = activities.find(id, true).orElseThrow(() -> Problem.notFound("activity", id));
        Revision.check(ifMatch, known.version());
        contributions.checkMay(known.taskId(), known.keyResultId());
        return write(id, known.version() + 1, it, known);
    }

    /** @throws Problem 404 when there is none with this id */
    ActivityView find(UUID id) {
        var known = activities.find(id, false).orElseThrow(() -> Problem.notFound("activity", id));
        return view(known, figures.of(id), null);
    }

    Page<ActivityView> list(@Nullable UUID taskId, @Nullable String cursor, int limit) {
        return activities.page(taskId, cursor, limit).map(it -> view(it, figures.of(it.activityId()), null));
    }

    private ActivityView write(UUID id, long version, NewActivity it, @Nullable ActivityView before) {
        activities.save(id, version, it);
        var eventId = figures.set(
                id, it.name(), it.day(), it.channel(), it.campaign(), it.keyResultId(), it.taskId(), it.figures());
        var after = activities.find(id, false).orElseThrow();
        audit.record(before == null ? "ENTERED" : "CHANGED", "activity", id, before, after);
        return view(after, figures.of(id), eventId);
    }

    private static ActivityView view(ActivityView it, Map<String, BigDecimal> figures, @Nullable UUID eventId) {
        var plain = figures.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        figure -> Objects.requireNonNull(Decimals.plain(figure.getValue())),
                        (one, same) -> one,
                        TreeMap::new));
        return new ActivityView(
                it.activityId(),
                it.version(),
                it.kind(),
                it.name(),
                it.channel(),
                it.campaign(),
                it.day(),
                it.keyResultId(),
                it.taskId(),
                plain,
                eventId);
    }
}
