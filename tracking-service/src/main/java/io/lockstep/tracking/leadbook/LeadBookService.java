package io.lockstep.tracking.leadbook;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.tracking.lead.LeadStatus;
import io.lockstep.tracking.leadevent.LeadEventView;
import io.lockstep.tracking.leadledger.Lead;
import io.lockstep.tracking.leadledger.LeadRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads as people read them, and what people may do to them. */
@ApplicationScoped
class LeadBookService {

    private static final String SUBJECT = "lead";
    private static final int MOST_RECORDS = 200;

    private final LeadBook book;
    private final LeadRecorder recorder;
    private final AuditLog audit;
    private final Caller caller;

    LeadBookService(LeadBook book, LeadRecorder recorder, AuditLog audit, Caller caller) {
        this.book = book;
        this.recorder = recorder;
        this.audit = audit;
        this.caller = caller;
    }

    /** A lead with the event that was published last about it, if one was. */
    record Changed(Lead lead, @Nullable UUID eventId) {}

    Lead get(UUID leadId) {
        return book.find(leadId).orElseThrow(() -> Problem.notFound(SUBJECT, leadId));
    }

    Page<LeadView> page(@Nullable String source, @Nullable LeadStatus status, @Nullable String cursor, int limit) {
        return book.page(source, status, cursor, limit).map(LeadView::of);
    }

    Page<LeadEventView> timeline(UUID leadId, @Nullable String cursor, int limit) {
        get(leadId);
        return book.timeline(leadId, cursor, limit).map(LeadEventView::of);
    }

    List<KeptRecord> records(UUID leadId) {
        get(leadId);
        return book.records(leadId, MOST_RECORDS);
    }

    /**
     * Makes a lead the double of another, which counts in its place from now on with the events of both.
     *
     * @throws Problem 404 or 422 when one of them is not known
     */
    @Transactional
    public Changed merge(UUID leadId, Merge merge) {
        var before = get(leadId);
        book.find(merge.into()).orElseThrow(() -> Problem.unknownSubject(SUBJECT, merge.into(), "/into"));
        var event = recorder.merge(leadId, merge.into());
        var after = get(leadId);
        audit.record("MERGED", SUBJECT, leadId, new Standing(before, null), new Standing(after, merge.reason()));
        return new Changed(after, event);
    }

    /** Erases what is personal about a lead and its doubles; what it counts for stays. */
    @Transactional
    public Changed forget(UUID leadId, Forget forget) {
        var before = get(leadId);
        var event = recorder.forget(leadId, forget.externalId(), caller.subject());
        audit.record(
                "FORGOTTEN", SUBJECT, leadId, new Standing(before, null), new Standing(get(leadId), forget.reason()));
        return new Changed(get(leadId), event);
    }

    /** What the audit trail keeps of a lead. */
    private record Standing(
            long version,
            LeadStatus status,
            @Nullable UUID mergedInto,
            @Nullable String reason) {

        Standing(Lead lead, @Nullable String reason) {
            this(lead.version(), lead.status(), lead.mergedInto(), reason);
        }
    }
}
