package io.lockstep.tracking.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.ledger.FactKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact as the ledger has it. */
@Schema(description = "A fact as the ledger has it", examples = LedgerEntry.SAMPLE)
public record LedgerEntry(
        @Schema(description = "Also the id of its event, where it has one")
        UUID factId,

        FactKind kind,

        @Schema(description = "The task, key result or lead that it is about; itself, where it is about none")
        UUID subjectId,

        LocalDate asOf,
        Instant recordedAt,
        String reportedBy,

        @Schema(description = "The system that it comes from, where that is not who reported it") @Nullable
        String source,

        @Schema(type = SchemaType.OBJECT, description = "What it says, without personal data of a lead")
        JsonNode content) {

    static final String SAMPLE = """
            {"factId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f2a", "kind": "PROGRESS",
             "subjectId": "0198c7a1-2a4b-7c3d-8e5f-6a7b8c9d0e1f", "asOf": "2026-02-15",
             "recordedAt": "2026-02-15T09:30:00.123456Z", "reportedBy": "content-specialist", "content": {"percent": 0.6}}""";
}
