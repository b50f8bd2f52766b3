package io.lockstep.kit.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes tables. All cells are text: what was read comes out as it went in, and no program takes a text for a formula. */
public final class TableWriter {

    private static final int WIDEST = 60;
    private static final int UNITS_PER_CHARACTER = 256;

    private TableWriter() {}

    /** The table as a file of the format. The first row is the header. */
    public static byte[] write(TableFormat format, String title, List<List<String>> rows) {
        return switch (format) {
            case CSV -> csv(rows);
            case XLSX -> xlsx(title, rows);
        };
    }

    private static byte[] csv(List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String title, List<List<String>> rows) {
        try (var workbook = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(title);
            var heading = workbook.createCellStyle();
            var bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i), rows.get(i), i == 0 ? heading : null);
            }
            widen(sheet, rows);
            sheet.createFreezePane(0, 1);
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot fail", e);
        }
    }

    private static void fill(Row row, List<String> cells, @Nullable CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(cells.get(i));
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
    }

    /** Wide enough for the longest cell; a Chinese character takes the place of two. */
    private static void widen(XSSFSheet sheet, List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            int width = rows.stream()
                    .filter(row -> column < row.size())
                    .mapToInt(row -> row.get(column)
                            .codePoints()
                            .map(c -> c > 0x2E80 ? 2 : 1)
                            .sum())
                    .max()
                    .orElse(0);
            sheet.setColumnWidth(column, (Math.min(width, WIDEST) + 2) * UNITS_PER_CHARACTER);
        }
    }
}
