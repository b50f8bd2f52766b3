package io.lockstep.goal.owner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a departure handed over, or would.
 *
 * @param goals each open goal with its new owner
 * @param teams the teams that have another lead
 */
@Schema(example = """
                {"personId": "01936f5e-0000-7000-8000-000000000020", "departedOn": "2026-03-31", "dryRun": false,
                 "goals": [{"goalId": "01936f5e-0000-7000-8000-000000000040",
                            "ownerId": "01936f5e-0000-7000-8000-000000000022"}],
                 "teams": ["01936f5e-0000-7000-8000-000000000010"], "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""")
record Departed(
        UUID personId,
        LocalDate departedOn,
        boolean dryRun,
        List<Departure.HandOver> goals,
        Set<UUID> teams,
        @Nullable UUID eventId) {}
