package io.lockstep.kit.table;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a table, cell by cell; all of it is told at once. */
public final class TableErrors {

    private static final int MOST_TOLD = 1000;

    private record Cell(long row, String column, ProblemType type, Map<String, Object> members) {

        String pointer() {
            return column.isEmpty() ? "/" + row : "/" + row + "/" + escaped();
        }

        private String escaped() {
            return column.replace("~", "~0").replace("/", "~1");
        }
    }

    private final List<Cell> cells = new ArrayList<>();

    /** Notes that a cell, or without a column a whole row, breaks a rule; {@code more} fills the rule's text beside row and column. */
    public void add(long row, String column, ProblemType type, Map<String, Object> more) {
        var members = new TreeMap<>(more);
        members.put("row", row);
        members.put("column", column);
        cells.add(new Cell(row, column, type, members));
    }

    public void add(long row, String column, ProblemType type) {
        add(row, column, type, Map.of());
    }

    void addAll(TableErrors others) {
        cells.addAll(others.cells);
    }

    /** Notes that a cell does not hold what is {@code needed}, a few words or examples. */
    public void invalid(TableRow row, String column, String needed) {
        add(row.number(), column, TableProblem.CELL_INVALID, Map.of("value", row.cell(column), "needed", needed));
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /**
     * Refuses the table if anything is wrong.
     *
     * @throws Problem 422 with an error for each cell, its pointer being {@code /<row>/<column>}; at most 1000 are told
     */
    public void demandNone() {
        if (cells.isEmpty()) {
            return;
        }
        var problem = new Problem(TableProblem.IMPORT_REFUSED).with("count", cells.size());
        cells.stream().limit(MOST_TOLD).forEach(cell -> problem.and(cell.pointer(), cell.type(), cell.members()));
        throw problem;
    }
}
