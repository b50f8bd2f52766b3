package io.lockstep.goal.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.lockstep.goal.GoalProblem;
import io.lockstep.kit.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the CSV file of an import: UTF-8 with or without a byte order mark, a header, one person a row. */
final class ImportFile {

    static final List<String> COLUMNS =
            List.of("subject", "displayName", "role", "team", "lead", "startDate", "active");
    private static final List<String> NEEDED = List.of("subject", "displayName", "role");
    private static final int MOST_ROWS = 20_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ImportFile() {}

    /**
     * The rows that can be read; what cannot goes into {@code errors}.
     *
     * @throws Problem 400 when it is not UTF-8 or not CSV
     */
    static List<ImportRow> read(byte[] file, ImportErrors errors) {
        var rows = new ArrayList<ImportRow>();
        var text = text(file);
        checkHeader(text, errors);
        if (!errors.isEmpty()) {
            return rows;
        }
        try {
            strict().ofNamedCsvRecord(text).stream()
                    .limit(MOST_ROWS + 1L)
                    .forEach(line -> new ImportCells(line, errors).row().ifPresent(rows::add));
        } catch (CsvParseException e) {
            throw notCsv(e);
        }
        if (rows.size() > MOST_ROWS) {
            throw new Problem(GoalProblem.IMPORT_TOO_LONG).with("limit", MOST_ROWS);
        }
        return rows;
    }

    /** By default the reader guesses what an open quote may mean. Rows of another length are told as errors of their own. */
    private static CsvReader.CsvReaderBuilder strict() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(GoalProblem.NOT_UTF8);
        }
    }

    private static void checkHeader(String text, ImportErrors errors) {
        var header = header(text);
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!COLUMNS.contains(column) || !seen.add(column)) {
                errors.add(1, column, GoalProblem.COLUMN_UNKNOWN, Map.of("known", String.join(", ", COLUMNS)));
            }
        }
        NEEDED.stream()
                .filter(column -> !Set.copyOf(header).contains(column))
                .forEach(column -> errors.add(1, column, GoalProblem.COLUMN_MISSING));
    }

    private static List<String> header(String text) {
        try (var lines = strict().ofCsvRecord(text).stream()) {
            return lines.findFirst().map(line -> line.getFields()).orElse(List.of());
        } catch (CsvParseException e) {
            throw notCsv(e);
        }
    }

    private static Problem notCsv(CsvParseException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return new Problem(GoalProblem.NOT_CSV).with("reason", String.valueOf(cause.getMessage()));
    }
}
