package io.lockstep.task.risk;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.task.adjustment.Adjusting;
import io.lockstep.task.adjustment.PlanChange;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps risks, and switches their contingency plans on: each change is one transaction with its audit row. */
@ApplicationScoped
class RiskService {

    private final Risks risks;
    private final Subjects subjects;
    private final Directory directory;
    private final Adjusting adjusting;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    RiskService(
            Risks risks,
            Subjects subjects,
            Directory directory,
            Adjusting adjusting,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.risks = risks;
        this.subjects = subjects;
        this.directory = directory;
        this.adjusting = adjusting;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** To be called outside a transaction: waits for what a risk names. */
    void prepare(RiskDetails details) {
        subjects.await(details.about().about(), details.subjectId());
        adjusting.prepare(details.contingency().adjustment());
    }

    /** @throws Problem 403 for a task or goal that is not the caller's; 422 when it or the owner is unknown */
    @Transactional
    Risk create(RiskDetails details) {
        subjects.demandTheirs(subjects.get(details.about().about(), details.subjectId(), "/subjectId"));
        demandKnown(details.ownerId());
        return written("CREATED", null, Risk.of(Ids.next(), 1, details));
    }

    /** @throws Problem as {@link #create}; 404, 409 settled, 412, 428 */
    @Transactional
    Risk edit(UUID id, @Nullable String ifMatch, RiskDetails details) {
        var before = theirs(id);
        Revision.check(ifMatch, before.version());
        demandKnown(details.ownerId());
        return written("EDITED", before, before.edited(details));
    }

    /** To be called outside a transaction, before {@link #switchOn}. */
    void prepareToSwitchOn(UUID id) {
        adjusting.prepare(risks.get(id).contingency().adjustment());
    }

    /**
     * The risk has come true: applies its contingency plan.
     *
     * @throws Problem 403 when it is not theirs, or the plan loosens and the caller may not; 404, 409 settled, 412; 422 when
     *     the plan does not allow it any more
     */
    @Transactional
    Risk switchOn(UUID id, @Nullable String ifMatch, String note) {
        var before = theirs(id);
        if (ifMatch != null) {
            Revision.check(ifMatch, before.version());
        }
        before.demandOpen();
        var changes = before.contingency().changesThePlan() ? apply(before) : List.<PlanChange>of();
        return written(
                "SWITCHED_ON",
                before,
                before.settled(RiskState.OCCURRED, caller.subject(), clock.instant(), note, changes));
    }

    /** @throws Problem 403 when it is not theirs; 404, 409 settled, 412 */
    @Transactional
    Risk close(UUID id, @Nullable String ifMatch, String note) {
        var before = theirs(id);
        if (ifMatch != null) {
            Revision.check(ifMatch, before.version());
        }
        return written(
                "CLOSED", before, before.settled(RiskState.CLOSED, caller.subject(), clock.instant(), note, List.of()));
    }

    @Transactional
    Risk one(UUID id) {
        return risks.get(id);
    }

    @Transactional
    Page<Risk> list(RiskFilter filter, @Nullable String cursor, int limit) {
        return Page.of(risks.page(filter, Cursor.afterId(cursor), limit + 1), limit, risk -> Cursor.at(risk.riskId()));
    }

    private List<PlanChange> apply(Risk risk) {
        var adjustment = risk.contingency().adjustment();
        var verdict = adjusting.weigh(adjustment, risk.about() == RiskSubject.TASK ? risk.subjectId() : null);
        if (verdict.loosening() && !directory.mayLoosen(risk.ownerId())) {
            throw new Problem(RiskProblem.CONTINGENCY_LOOSENS);
        }
        return adjusting.apply(adjustment);
    }

    private Risk theirs(UUID id) {
        var risk = risks.getLocked(id);
        var own = risk.ownerId().equals(directory.scope().person());
        if (!own && !subjects.isTheirs(subjects.get(risk.about().about(), risk.subjectId(), ""))) {
            throw new Problem(CommonProblem.NOT_YOURS).with("what", "risk").with("id", id);
        }
        return risk;
    }

    private void demandKnown(UUID owner) {
        if (directory.person(owner).isEmpty()) {
            throw Problem.unknownSubject("person", owner, "/ownerId");
        }
    }

    private Risk written(String action, @Nullable Risk before, Risk after) {
        risks.save(after);
        audit.record(action, "risk", after.riskId(), before, after);
        return after;
    }
}
