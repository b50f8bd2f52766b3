package io.lockstep.goal.roster;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with an import, cell by cell; all of it is told at once. */
final class ImportErrors {

    private static final int MOST_TOLD = 1000;

    private record Cell(long row, String column, GoalProblem type, Map<String, Object> members) {

        String pointer() {
            return column.isEmpty() ? "/" + row : "/" + row + "/" + column;
        }
    }

    private final List<Cell> cells = new ArrayList<>();

    /** Notes that a cell, or without a column a whole row, breaks a rule; {@code more} fills the rule's text beside row and column. */
    void add(long row, String column, GoalProblem type, Map<String, Object> more) {
        var members = new TreeMap<String, Object>(more);
        members.put("row", row);
        members.put("column", column);
        cells.add(new Cell(row, column, type, members));
    }

    void add(long row, String column, GoalProblem type) {
        add(row, column, type, Map.of());
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /**
     * Refuses the import if anything is wrong.
     *
     * @throws Problem 422 with an error for each cell, its pointer being {@code /<row>/<column>}; at most 1000 are told
     */
    void demandNone() {
        if (cells.isEmpty()) {
            return;
        }
        var problem = new Problem(GoalProblem.IMPORT_REFUSED).with("count", cells.size());
        cells.stream().limit(MOST_TOLD).forEach(cell -> problem.and(cell.pointer(), cell.type(), cell.members()));
        throw problem;
    }
}
