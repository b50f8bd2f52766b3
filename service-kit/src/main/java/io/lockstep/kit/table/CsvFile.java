package io.lockstep.kit.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.lockstep.kit.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180, in the encodings in which Chinese spreadsheets are saved. */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvFile() {}

    /**
     * The rows, the header being the first; at most {@code most + 1} of them.
     *
     * @throws Problem 400 when it is in neither encoding, or not CSV
     */
    static List<RawRow> read(byte[] file, int most) {
        var rows = new ArrayList<RawRow>();
        try (var lines = strict().ofCsvRecord(text(file))) {
            for (var line : lines) {
                rows.add(new RawRow(line.getStartingLineNumber(), line.getFields()));
                if (rows.size() > most) {
                    break;
                }
            }
            return rows;
        } catch (CsvParseException e) {
            throw notCsv(e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to close", e);
        }
    }

    /** By default the reader guesses what an open quote may mean. Rows of another length are told as errors of their own. */
    private static CsvReader.CsvReaderBuilder strict() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** What is valid UTF-8 is UTF-8: a Chinese text in GB18030 is practically never valid as both. */
    private static String text(byte[] file) {
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next one, or none of them
            }
        }
        throw new Problem(TableProblem.UNKNOWN_ENCODING);
    }

    private static Problem notCsv(CsvParseException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return new Problem(TableProblem.NOT_A_TABLE)
                .with("format", TableFormat.CSV)
                .with("reason", String.valueOf(cause.getMessage()));
    }
}
