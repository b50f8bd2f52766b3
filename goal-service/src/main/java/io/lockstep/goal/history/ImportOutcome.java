package io.lockstep.goal.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do; an import that was done before changes nothing. */
@Schema(name = "HistoryImportResult", example = """
                {"dryRun": false, "rows": 12, "added": 10, "changed": 1, "unchanged": 1}""")
record ImportOutcome(boolean dryRun, int rows, int added, int changed, int unchanged) {}
