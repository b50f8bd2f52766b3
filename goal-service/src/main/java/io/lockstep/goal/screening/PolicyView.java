package io.lockstep.goal.screening;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The organisation's policy for goals that are not SMART; WARN until somebody changes it. */
@Schema(name = "SmartPolicy", example = """
                {"version": 2, "enforcement": "BLOCK", "changedBy": "boss", "changedAt": "2026-02-15T08:30:00Z"}""")
record PolicyView(
        long version,
        Enforcement enforcement,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {}
