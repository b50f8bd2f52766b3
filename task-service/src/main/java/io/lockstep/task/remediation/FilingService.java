package io.lockstep.task.remediation;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.inbox.Patience;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.task.adjustment.Adjusting;
import io.lockstep.task.cause.SubCauses;
import io.lockstep.task.directory.Reporting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the owner's answer, and applies it to the plan, at once or when a manager agrees. */
@ApplicationScoped
class FilingService {

    private final Remediations remediations;
    private final Timeline timeline;
    private final Adjusting adjusting;
    private final SubCauses subCauses;
    private final Reporting reporting;
    private final Rules rules;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    FilingService(
            Remediations remediations,
            Timeline timeline,
            Adjusting adjusting,
            SubCauses subCauses,
            Reporting reporting,
            Rules rules,
            Outbox outbox,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.remediations = remediations;
        this.timeline = timeline;
        this.adjusting = adjusting;
        this.subCauses = subCauses;
        this.reporting = reporting;
        this.rules = rules;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** To be called outside a transaction, before {@link #file}: waits for what it names and is not known here yet. */
    void prepare(NewFiling said) {
        Patience.lookUp(reporting::caller);
        adjusting.prepare(said.adjustment());
    }

    /**
     * Files, and changes the plan where nothing is loosened.
     *
     * @throws Problem 403 for somebody else's; 404 unknown, 409 closed or waiting, 412; 422 without a figure, without a change,
     *     or when the plan breaks a rule
     */
    @Transactional
    RemediationView file(UUID id, @Nullable String ifMatch, NewFiling said) {
        var remediation = remediations.getLocked(id);
        var person = reporting
                .caller()
                .filter(remediation.ownerId()::equals)
                .orElseThrow(
                        () -> new Problem(RemediationProblem.NOT_THE_OWNER).with("ownerId", remediation.ownerId()));
        if (ifMatch != null) {
            Revision.check(ifMatch, remediation.version());
        }
        remediation.demandFilable(said);
        if (said.subCause() != null) {
            subCauses.check(said.cause(), said.subCause(), "/subCause");
        }
        var before = remediation.view(null);
        var verdict = adjusting.weigh(said.adjustment(), remediation.concern().taskId());
        var filing = remediation.file(Ids.next(), new Filed(said, verdict, person, clock.instant()));
        timeline.add(id, EntryKind.FILED, person, said.adjustment().description());
        if (!verdict.loosening()) {
            apply(remediation, filing);
        }
        return told("FILED", remediation, before, !verdict.loosening());
    }

    /**
     * Agrees to what was filed, and changes the plan.
     *
     * @throws Problem 403 for the owner's own; 404, 409 when nothing waits, 412; 422 when the plan does not allow it any more
     */
    @Transactional
    RemediationView approve(UUID id, @Nullable String ifMatch, @Nullable String comment) {
        var remediation = remediations.getLocked(id);
        var filing = decidable(remediation, ifMatch);
        var before = remediation.view(null);
        adjusting.weigh(filing.adjustment(), remediation.concern().taskId());
        filing.decide(new Decision(caller.subject(), clock.instant(), comment));
        timeline.add(id, EntryKind.APPROVED, reporting.caller().orElse(null), comment);
        apply(remediation, filing);
        return told("APPROVED", remediation, before, true);
    }

    /**
     * Refuses what was filed; the owner has to file again.
     *
     * @throws Problem 403 for the owner's own; 404, 409 when nothing waits, 412
     */
    @Transactional
    RemediationView reject(UUID id, @Nullable String ifMatch, String reason) {
        var remediation = remediations.getLocked(id);
        var filing = decidable(remediation, ifMatch);
        var before = remediation.view(null);
        var now = clock.instant();
        filing.reject(new Decision(caller.subject(), now, reason));
        remediation.reopen(now, rules.ladder());
        timeline.add(id, EntryKind.REJECTED, reporting.caller().orElse(null), reason);
        var after = remediation.view(null);
        audit.record("REJECTED", "remediation", id, before, after);
        return after;
    }

    private Filing decidable(Remediation remediation, @Nullable String ifMatch) {
        if (ifMatch != null) {
            Revision.check(ifMatch, remediation.version());
        }
        var filing = remediation.waiting();
        var own = reporting
                .caller()
                .filter(person -> person.equals(remediation.ownerId()) || person.equals(filing.filedBy()));
        if (own.isPresent()) {
            throw new Problem(RemediationProblem.OWN_ADJUSTMENT);
        }
        return filing;
    }

    private void apply(Remediation remediation, Filing filing) {
        var changes = adjusting.apply(filing.adjustment());
        filing.applied(changes, clock.instant(), rules.achievement(remediation.concern()), rules.measureAfterDays());
        remediation.settle(filing.state());
    }

    private RemediationView told(String action, Remediation remediation, RemediationView before, boolean proposing) {
        var after = remediation.view(null);
        audit.record(action, "remediation", remediation.id(), before, after);
        var event = RemediationEvent.Answered.of(remediation, after.filings().getLast(), proposing);
        return remediation.view(outbox.append(remediation.tell(event)));
    }
}
