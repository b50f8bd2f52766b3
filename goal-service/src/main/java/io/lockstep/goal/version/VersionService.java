package io.lockstep.goal.version;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reading the history of a goal. */
@ApplicationScoped
class VersionService {

    private final GoalVersions versions;
    private final ZoneId zone;

    VersionService(
            GoalVersions versions,
            @ConfigProperty(name = "lockstep.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.versions = versions;
        this.zone = zone;
    }

    /** The versions of a goal with what each changed, the newest first. */
    @Transactional
    Page<VersionEntry> list(UUID goal, @Nullable String cursor, int limit) {
        var before =
                Cursor.parse(cursor, 1).map(at -> number(at.parts().getFirst())).orElse(Long.MAX_VALUE);
        var rows = versions.before(goal, before, limit + 1);
        if (rows.isEmpty() && cursor == null) {
            throw Problem.notFound("goal", goal);
        }
        var entries = new ArrayList<VersionEntry>();
        for (int i = 0; i < rows.size(); i++) {
            entries.add(VersionEntry.of(
                    rows.get(i), i + 1 < rows.size() ? changes(rows.get(i + 1), rows.get(i)) : List.of()));
        }
        return Page.of(entries, limit, entry -> Cursor.at(entry.version()));
    }

    @Transactional
    VersionView one(UUID goal, long version) {
        return VersionView.of(get(goal, version));
    }

    @Transactional
    VersionComparison compare(UUID goal, long from, long to) {
        return new VersionComparison(goal, from, to, changes(get(goal, from), get(goal, to)));
    }

    /** The version that was in force at the end of a day in the organisation's time zone. */
    @Transactional
    VersionView inForce(UUID goal, LocalDate day) {
        return versions.inForce(goal, day.plusDays(1).atStartOfDay(zone).toInstant())
                .map(VersionView::of)
                .orElseThrow(() -> Problem.notFound("goal", goal));
    }

    private GoalVersion get(UUID goal, long version) {
        return versions.one(goal, version).orElseThrow(() -> Problem.notFound("version of goal " + goal, version));
    }

    private static List<FieldChange> changes(GoalVersion older, GoalVersion newer) {
        return Difference.between(older.state(), newer.state());
    }

    private static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw new Problem(CommonProblem.INVALID_CURSOR);
        }
    }
}
