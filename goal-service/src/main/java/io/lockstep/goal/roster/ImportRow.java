package io.lockstep.goal.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as one row of an import says it.
 *
 * @param row the line of the file, the header being 1
 * @param teamPath the names of the teams from the top down to the person's own; empty for none
 * @param lead whether the person leads that team
 */
record ImportRow(
        long row,
        String subject,
        String displayName,
        String role,
        List<String> teamPath,
        boolean lead,
        @Nullable LocalDate startDate,
        boolean active) {

    @Nullable
    String team() {
        return teamPath.isEmpty() ? null : teamPath.getLast();
    }
}
