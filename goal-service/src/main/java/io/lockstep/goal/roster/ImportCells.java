package io.lockstep.goal.roster;

import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.ProblemType;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableProblem;
import io.lockstep.kit.table.TableRow;
import io.lockstep.kit.validation.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of one row, each checked by itself. */
final class ImportCells {

    private static final int LONGEST = 200;
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("yyyy.MM.dd", Locale.ROOT);
    private static final Text.Validator PRINTABLE = new Text.Validator();

    private final TableRow line;
    private final TableErrors errors;
    private boolean valid = true;

    ImportCells(TableRow line, TableErrors errors) {
        this.line = line;
        this.errors = errors;
    }

    /** The row, unless a cell is wrong. */
    Optional<ImportRow> row() {
        var row = new ImportRow(
                line.number(),
                needed("subject"),
                needed("displayName"),
                needed("role"),
                teamPath(),
                flag("lead", false),
                date(),
                flag("active", true));
        if (row.lead() && row.teamPath().isEmpty()) {
            refuse("team", TableProblem.CELL_EMPTY, Map.of());
        }
        return valid ? Optional.of(row) : Optional.empty();
    }

    private String needed(String column) {
        var text = cell(column);
        if (text.isEmpty()) {
            refuse(column, TableProblem.CELL_EMPTY, Map.of());
        }
        return text(column, text);
    }

    private String text(String column, String text) {
        if (text.length() > LONGEST) {
            refuse(column, GoalProblem.CELL_TOO_LONG, Map.of("limit", LONGEST));
        } else if (!text.isEmpty() && !PRINTABLE.isValid(text, null)) {
            invalid(column, text, "a printable text");
        }
        return text;
    }

    private List<String> teamPath() {
        var cell = cell("team");
        if (cell.isEmpty()) {
            return List.of();
        }
        var path = Arrays.stream(cell.split("/", -1)).map(String::strip).toList();
        if (path.stream().anyMatch(String::isEmpty)) {
            invalid("team", cell, "a team, or teams from the top down with / between them");
        } else if (path.stream().distinct().count() < path.size()) {
            refuse("team", GoalProblem.TEAM_LOOP, Map.of("value", path.getLast()));
        }
        path.forEach(name -> text("team", name));
        return path;
    }

    private boolean flag(String column, boolean otherwise) {
        var cell = cell(column);
        switch (cell.toLowerCase(Locale.ROOT)) {
            case "" -> {
                return otherwise;
            }
            case "true", "yes", "1", "是" -> {
                return true;
            }
            case "false", "no", "0", "否" -> {
                return false;
            }
            default -> {
                invalid(column, cell, "true | false");
                return otherwise;
            }
        }
    }

    private @Nullable LocalDate date() {
        var cell = cell("startDate");
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return cell.contains(".") ? LocalDate.parse(cell, DOTTED) : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            invalid("startDate", cell, "2026-01-31 | 2026.01.31");
            return null;
        }
    }

    private String cell(String column) {
        return line.cell(column);
    }

    private void invalid(String column, String value, String needed) {
        refuse(column, TableProblem.CELL_INVALID, Map.of("value", value, "needed", needed));
    }

    private void refuse(String column, ProblemType type, Map<String, Object> more) {
        valid = false;
        errors.add(line.number(), column, type, more);
    }
}
