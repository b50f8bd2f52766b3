package io.lockstep.kit.table;

import io.lockstep.kit.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads tables of known columns. The header may name the columns in any order and in any of their names; blank rows are passed
 * over.
 *
 * @param columns what a table may hold
 * @param mostRows the rows that are taken below the header
 */
public record TableReader(List<Column> columns, int mostRows) {

    /**
     * The rows of a file; what is wrong goes into {@code errors}, so that all of it can be told at once.
     *
     * @throws Problem 400 when the file is no table at all, 413 when it is too much of one
     */
    public List<TableRow> read(byte[] file, TableFormat format, TableErrors errors) {
        var raw = switch (format) {
            case CSV -> CsvFile.read(file, mostRows + 1);
            case XLSX -> XlsxFile.read(file, mostRows + 1, errors);
        };
        if (raw.size() > mostRows + 1) {
            throw new Problem(TableProblem.TABLE_TOO_LARGE).with("limit", mostRows + " rows");
        }
        if (raw.isEmpty()) {
            errors.add(1, "", TableProblem.TABLE_EMPTY);
            return List.of();
        }
        var wrong = new TableErrors();
        var header = header(raw.getFirst(), wrong);
        if (!wrong.isEmpty()) {
            errors.addAll(wrong); // what stands below a header that is not understood says nothing
            return List.of();
        }
        return raw.stream()
                .skip(1)
                .filter(row -> !row.isBlank())
                .flatMap(row -> row(row, header, format, errors).stream())
                .toList();
    }

    /** The name of the column at each place; empty where it is not known. */
    private List<Optional<String>> header(RawRow row, TableErrors errors) {
        var names = new ArrayList<Optional<String>>();
        for (var heading : row.cells()) {
            var column = columns.stream().filter(known -> known.means(heading)).findFirst();
            if (column.isEmpty()) {
                errors.add(row.number(), heading, TableProblem.COLUMN_UNKNOWN, Map.of("known", known()));
            } else if (names.contains(column.map(Column::name))) {
                errors.add(row.number(), heading, TableProblem.COLUMN_TWICE);
            }
            names.add(column.map(Column::name));
        }
        columns.stream()
                .filter(column -> column.needed() && !names.contains(Optional.of(column.name())))
                .forEach(column -> errors.add(row.number(), column.name(), TableProblem.COLUMN_MISSING));
        return names;
    }

    private String known() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static Optional<TableRow> row(
            RawRow raw, List<Optional<String>> header, TableFormat format, TableErrors errors) {
        var fits = format == TableFormat.CSV
                ? raw.cells().size() == header.size()
                : raw.cells().size() <= header.size(); // a sheet leaves out its empty cells at the end
        if (!fits) {
            var found = Map.<String, Object>of("cells", raw.cells().size(), "columns", header.size());
            errors.add(raw.number(), "", TableProblem.ROW_LENGTH, found);
            return Optional.empty();
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < raw.cells().size(); i++) {
            var cell = raw.cells().get(i).strip();
            header.get(i).ifPresent(name -> cells.put(name, cell));
        }
        return Optional.of(new TableRow(raw.number(), cells));
    }

    /** What a cell says, read by {@code parse}; an empty or unreadable one is told to {@code errors}. */
    public static <T> Optional<T> needed(
            TableRow row, String column, Function<String, Optional<T>> parse, String form, TableErrors errors) {
        if (row.cell(column).isEmpty()) {
            errors.add(row.number(), column, TableProblem.CELL_EMPTY);
            return Optional.empty();
        }
        return optional(row, column, parse, form, errors);
    }

    /** What a cell says, if anything; an unreadable one is told to {@code errors}. */
    public static <T> Optional<T> optional(
            TableRow row, String column, Function<String, Optional<T>> parse, String form, TableErrors errors) {
        if (row.cell(column).isEmpty()) {
            return Optional.empty();
        }
        var value = parse.apply(row.cell(column));
        if (value.isEmpty()) {
            errors.invalid(row, column, form);
        }
        return value;
    }
}
