package io.lockstep.task.remediation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of what happened to a remediation. */
@Schema(name = "RemediationEntry", description = "What happened to a remediation", examples = Entry.EXAMPLE)
record Entry(
        UUID entryId,
        Instant at,
        EntryKind kind,

        @Schema(description = "Token subject of whoever did it; system for what happened by itself")
        String by,

        @Schema(description = "Whom it went to, or was handed over to") @Nullable
        UUID personId,

        @Nullable String text) {

    static final String EXAMPLE = """
            {"entryId": "01936f5e-0000-7000-8000-000000000072", "at": "2026-02-16T09:30:01Z", "kind": "ESCALATED",
             "by": "system", "personId": "01936f5e-0000-7000-8000-000000000022", "text": "1"}""";
}
