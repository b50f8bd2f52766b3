package io.lockstep.tracking.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import, running or ended. */
@Schema(description = "An import, running or ended", examples = ImportRun.SAMPLE)
public record ImportRun(
        UUID importId,
        String kind,
        boolean dryRun,
        State state,

        @Schema(description = "Below the header; 0 until the file is read")
        int rows,

        @Schema(description = "Rows that were looked at so far; stored, if nothing is wrong, is all at the end")
        int checked,

        @Schema(description = "Rows so far in which something is wrong")
        int refused,

        int created,
        int updated,

        @Schema(description = "Rows that were imported before")
        int unchanged,

        Instant startedAt,

        @Schema(description = "When it last told how far it is")
        Instant lastSignAt,

        @Nullable Instant endedAt,
        String startedBy) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** Something was wrong, so nothing was imported. */
        REFUSED,
        /**
         * It failed, or its process ended in the middle of it. Whether its rows were stored is not known here; imported
         * again, what was stored changes nothing.
         */
        INTERRUPTED
    }

    static final String SAMPLE = """
            {"importId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f6a", "kind": "spend", "dryRun": false, "state": "DONE", "rows": 2,
             "checked": 2, "refused": 0, "created": 1, "updated": 1, "unchanged": 0, "startedAt": "2026-02-15T09:30:00Z",
             "lastSignAt": "2026-02-15T09:30:01Z", "endedAt": "2026-02-15T09:30:01Z", "startedBy": "marketing-manager"}""";
}
