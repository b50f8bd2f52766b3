package io.lockstep.task.mywork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param subjectId the remediation, task, ... that it is about
 * @param dueAt the instant until which it is due
 * @param dueOn the day at whose end it is due, where there is no instant
 * @param link where it is dealt with
 */
@Schema(description = "One thing to do, acknowledge or answer", examples = WorkItem.EXAMPLE)
public record WorkItem(
        WorkKind kind,
        WorkAction action,
        UUID subjectId,
        String title,

        @Schema(description = "Until when; absent where only a day is known, or nothing presses") @Nullable
        Instant dueAt,

        @Schema(description = "The day at whose end it is due") @Nullable
        LocalDate dueOn,

        @Schema(description = "Whether that time has passed")
        boolean overdue,

        @Schema(description = "The path where it is dealt with")
        String link) {

    static final String EXAMPLE = """
            {"kind": "REMEDIATION", "action": "ANSWER", "subjectId": "01936f5e-0000-7000-8000-000000000070",
             "title": "第一场线上研讨会", "dueAt": "2026-02-16T09:30:00Z", "overdue": false,
             "link": "/v1/remediations/01936f5e-0000-7000-8000-000000000070"}""";

    /** Something that is due at an instant. */
    public static WorkItem at(
            WorkKind kind, WorkAction action, UUID subject, String title, @Nullable Instant due, String link) {
        return new WorkItem(kind, action, subject, title, due, null, false, link);
    }

    /** Something that is due at the end of a day. */
    public static WorkItem on(
            WorkKind kind, WorkAction action, UUID subject, String title, @Nullable LocalDate due, String link) {
        return new WorkItem(kind, action, subject, title, null, due, false, link);
    }

    WorkItem overdue(boolean late) {
        return new WorkItem(kind, action, subjectId, title, dueAt, dueOn, late, link);
    }
}
