package io.lockstep.tracking.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import, running or done. */
@Schema(description = "An import, running or done", examples = ImportRun.SAMPLE)
public record ImportRun(
        UUID importId,
        String kind,
        boolean dryRun,
        State state,

        @Schema(description = "Below the header; 0 until the file is read")
        int rows,

        int created,
        int updated,
        int unchanged,
        Instant startedAt,
        @Nullable Instant endedAt,
        String startedBy) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** Something was wrong, so nothing was imported. */
        REFUSED
    }

    static final String SAMPLE = """
            {"importId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f6a", "kind": "spend", "dryRun": false, "state": "DONE", "rows": 2,
             "created": 1, "updated": 1, "unchanged": 0, "startedAt": "2026-02-15T09:30:00Z",
             "endedAt": "2026-02-15T09:30:01Z", "startedBy": "marketing-manager"}""";
}
