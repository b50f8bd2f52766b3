package io.lockstep.goal.roster;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import did, or, as a dry run, would do; {@code eventId} where something changed. */
@Schema(name = "DirectoryImport", example = """
                {"dryRun": false, "rows": 5, "personsAdded": 4, "personsChanged": 1, "teamsAdded": 2, "teamsChanged": 0,
                 "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""")
record ImportResult(
        boolean dryRun,
        int rows,
        int personsAdded,
        int personsChanged,
        int teamsAdded,
        int teamsChanged,
        @Nullable UUID eventId) {}
