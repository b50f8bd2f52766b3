package io.lockstep.goal.roster;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.table.TableErrors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an import say together: the teams that they name, with parents and leads where the file tells them. What
 * one row may not say because of another goes into the errors.
 */
final class ImportPlan {

    /**
     * A team that the file names.
     *
     * @param parent the name of the team above it, where a row says so
     * @param lead the subject of the person who leads it, where a row says so
     */
    record NamedTeam(
            String name, @Nullable String parent, @Nullable String lead) {}

    private final Map<String, Long> rowOfSubject = new HashMap<>();
    private final Map<String, Long> rowOfParent = new HashMap<>();
    private final Map<String, Long> rowOfLead = new HashMap<>();
    private final Map<String, NamedTeam> teams = new LinkedHashMap<>();
    private final TableErrors errors;

    private ImportPlan(TableErrors errors) {
        this.errors = errors;
    }

    /**
     * The teams of the file, in the order of their first mention.
     *
     * @param parents the parents of the teams that exist, by name, for finding loops
     */
    static Map<String, NamedTeam> teams(
            List<ImportRow> rows, Map<String, @Nullable String> parents, TableErrors errors) {
        var plan = new ImportPlan(errors);
        rows.forEach(plan::add);
        plan.checkLoops(parents);
        return plan.teams;
    }

    private void add(ImportRow row) {
        var before = rowOfSubject.putIfAbsent(row.subject(), row.row());
        if (before != null) {
            errors.add(row.row(), "subject", GoalProblem.CELL_TWICE, Map.of("value", row.subject(), "other", before));
        }
        @Nullable String above = null;
        for (var name : row.teamPath()) {
            teams.putIfAbsent(name, new NamedTeam(name, null, null));
            if (above != null) {
                setParent(name, above, row.row());
            }
            above = name;
        }
        if (row.lead() && above != null) {
            setLead(above, row);
        }
    }

    private void setParent(String name, String parent, long row) {
        var known = teams.get(name);
        if (known.parent() != null && !known.parent().equals(parent)) {
            errors.add(
                    row,
                    "team",
                    GoalProblem.TEAM_TWO_PARENTS,
                    Map.of("value", name, "other", rowOfParent.getOrDefault(name, row)));
            return;
        }
        rowOfParent.putIfAbsent(name, row);
        teams.put(name, new NamedTeam(name, parent, known.lead()));
    }

    private void setLead(String name, ImportRow row) {
        var before = rowOfLead.putIfAbsent(name, row.row());
        if (before != null) {
            errors.add(row.row(), "lead", GoalProblem.TEAM_TWO_LEADS, Map.of("value", name, "other", before));
            return;
        }
        teams.put(name, new NamedTeam(name, teams.get(name).parent(), row.subject()));
    }

    private void checkLoops(Map<String, @Nullable String> existing) {
        var parents = new HashMap<String, @Nullable String>(existing);
        teams.values().stream()
                .filter(team -> team.parent() != null)
                .forEach(team -> parents.put(team.name(), team.parent()));
        for (var name : rowOfParent.keySet()) {
            var seen = new HashSet<String>();
            @Nullable String above = name;
            while (above != null && seen.add(above)) {
                above = parents.get(above);
            }
            if (name.equals(above)) {
                errors.add(rowOfParent.get(name), "team", GoalProblem.TEAM_LOOP, Map.of("value", name));
            }
        }
    }
}
