package io.lockstep.task.remediation;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.task.directory.Directory;
import io.lockstep.task.directory.Reporting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads remediations, and what people do with them beside filing. */
@ApplicationScoped
class RemediationService {

    private final Remediations remediations;
    private final Timeline timeline;
    private final Directory directory;
    private final Reporting reporting;
    private final Rules rules;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    RemediationService(
            Remediations remediations,
            Timeline timeline,
            Directory directory,
            Reporting reporting,
            Rules rules,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.remediations = remediations;
        this.timeline = timeline;
        this.directory = directory;
        this.reporting = reporting;
        this.rules = rules;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem 404 unknown */
    @Transactional
    RemediationView one(UUID id) {
        return remediations.get(id).view(null);
    }

    @Transactional
    Page<RemediationView> list(RemediationFilter filter, @Nullable String cursor, int limit) {
        var found = remediations.page(filter, Cursor.afterId(cursor), limit);
        return Page.of(found, limit, remediation -> Cursor.at(remediation.id()))
                .map(remediation -> remediation.view(null));
    }

    /** @throws Problem 404 unknown */
    @Transactional
    Page<Entry> entries(UUID id, @Nullable String cursor, int limit) {
        remediations.get(id);
        return Page.of(
                timeline.list(id, Cursor.afterId(cursor), limit + 1), limit, entry -> Cursor.at(entry.entryId()));
    }

    /**
     * Stops the ladder until a promise lapses.
     *
     * @throws Problem 403 when it is neither theirs nor has climbed to them; 404, 409, 412; 422 for a promise out of range
     */
    @Transactional
    RemediationView acknowledge(UUID id, @Nullable String ifMatch, Acknowledgement promise) {
        var remediation = locked(id, ifMatch);
        if (!covers(remediation) && !climbedToCaller(id)) {
            throw notYours(id);
        }
        var before = remediation.view(null);
        var now = clock.instant();
        promise.check(now, rules.latestPromise(now));
        remediation.acknowledge(caller.subject(), promise.until());
        timeline.add(id, EntryKind.ACKNOWLEDGED, reporting.caller().orElse(null), promise.comment());
        return written("ACKNOWLEDGED", remediation, before);
    }

    /**
     * Makes it somebody else's to answer.
     *
     * @throws Problem 403 when it is not theirs or their team's; 404, 409, 412; 422 for somebody unknown or gone
     */
    @Transactional
    RemediationView handOver(UUID id, @Nullable String ifMatch, HandOver to) {
        var remediation = locked(id, ifMatch);
        if (!covers(remediation)) {
            throw notYours(id);
        }
        var receiver = directory
                .person(to.ownerId())
                .orElseThrow(() -> Problem.unknownSubject("person", to.ownerId(), "/ownerId"));
        if (!receiver.active()) {
            throw new Problem(RemediationProblem.RECEIVER_NOT_ACTIVE)
                    .with("ownerId", to.ownerId())
                    .at("/ownerId");
        }
        var before = remediation.view(null);
        remediation.handOver(to.ownerId());
        timeline.add(id, EntryKind.HANDED_OVER, to.ownerId(), to.reason());
        return written("HANDED_OVER", remediation, before);
    }

    /** @throws Problem 404 unknown */
    @Transactional
    Entry comment(UUID id, String text) {
        remediations.get(id);
        var entry = timeline.add(id, EntryKind.COMMENTED, reporting.caller().orElse(null), text);
        audit.record("COMMENTED", "remediation", id, null, entry);
        return entry;
    }

    private Remediation locked(UUID id, @Nullable String ifMatch) {
        var remediation = remediations.getLocked(id);
        if (ifMatch != null) {
            Revision.check(ifMatch, remediation.version());
        }
        return remediation;
    }

    private boolean covers(Remediation remediation) {
        return directory.scope().covers(remediation.ownerId(), remediation.teamId());
    }

    private boolean climbedToCaller(UUID id) {
        return reporting.caller().filter(person -> timeline.reached(id, person)).isPresent();
    }

    private RemediationView written(String action, Remediation remediation, RemediationView before) {
        var after = remediation.view(null);
        audit.record(action, "remediation", remediation.id(), before, after);
        return after;
    }

    private static Problem notYours(UUID id) {
        return new Problem(CommonProblem.NOT_YOURS).with("what", "remediation").with("id", id);
    }
}
