package io.lockstep.task.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.MalformedEvent;
import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableReader;
import io.lockstep.kit.table.TableRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of days: a table with date, kind and name, or the JSON in which China's holidays are commonly passed on, an object
 * with {@code days} of {@code date}, {@code isOffDay} and {@code name}.
 */
final class CalendarFile {

    /** A day as the file says it; without a kind it is as any other of its weekday again. */
    record Row(
            LocalDate date,
            @Nullable DayKind kind,
            @Nullable String name) {}

    private static final int MOST_ROWS = 10_000;
    private static final String KINDS = "HOLIDAY (休), WORKDAY (班) or NORMAL (普通)";
    private static final TableReader READER = new TableReader(
            List.of(
                    Column.needed("date", "日期"),
                    Column.needed("kind", "类型", "isOffDay", "是否放假"),
                    Column.optional("name", "名称", "节日")),
            MOST_ROWS);

    private CalendarFile() {}

    /**
     * The days of a table.
     *
     * @throws Problem 422 with each cell that is wrong
     */
    static List<Row> table(byte[] file, TableFormat format) {
        var errors = new TableErrors();
        return rows(READER.read(file, format, errors), errors);
    }

    /**
     * The days of a JSON file; the places in its list are counted from 1.
     *
     * @throws Problem 400 when it is not of that form, 422 with each value that is wrong
     */
    static List<Row> json(byte[] file) {
        var found = new ArrayList<TableRow>();
        for (var day : days(file)) {
            var cells = new LinkedHashMap<String, String>();
            cells.put("date", day.path("date").asText());
            cells.put("kind", day.path("isOffDay").asText(day.path("kind").asText()));
            cells.put("name", day.path("name").asText());
            found.add(new TableRow(found.size() + 1L, cells));
        }
        return rows(found, new TableErrors());
    }

    private static JsonNode days(byte[] file) {
        try {
            var days = EventJson.parse(file).path("days");
            if (days.isArray() && !days.isEmpty() && days.size() <= MOST_ROWS) {
                return days;
            }
        } catch (MalformedEvent e) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST).with("reason", "the file is not JSON");
        }
        throw new Problem(CommonProblem.MALFORMED_REQUEST)
                .with("reason", "days has to be a list of 1 to " + MOST_ROWS + " days");
    }

    private static List<Row> rows(List<TableRow> found, TableErrors errors) {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<LocalDate>();
        for (var row : found) {
            var date = TableReader.needed(row, "date", CalendarFile::date, "a date such as 2026-02-14", errors);
            var kind = TableReader.needed(row, "kind", CalendarFile::kind, KINDS, errors);
            if (date.isPresent() && !seen.add(date.get())) {
                errors.add(row.number(), "date", CalendarProblem.DAY_TWICE, Map.of("date", date.get()));
            }
            if (date.isPresent() && kind.isPresent()) {
                var name = row.cell("name").isEmpty() ? null : row.cell("name");
                rows.add(new Row(date.get(), kind.get().orElse(null), name));
            }
        }
        errors.demandNone();
        return rows;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.replace('/', '-').replace('.', '-')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty when it cannot be read; holding nothing for a day like any other. */
    private static Optional<Optional<DayKind>> kind(String text) {
        return switch (text) {
            case "HOLIDAY", "holiday", "休", "放假", "true", "TRUE" -> Optional.of(Optional.of(DayKind.HOLIDAY));
            case "WORKDAY", "workday", "班", "上班", "调休", "false", "FALSE" -> Optional.of(Optional.of(DayKind.WORKDAY));
            case "NORMAL", "normal", "普通" -> Optional.of(Optional.empty());
            default -> Optional.empty();
        };
    }
}
