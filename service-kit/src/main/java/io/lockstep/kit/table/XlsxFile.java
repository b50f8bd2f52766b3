package io.lockstep.kit.table;

import io.lockstep.kit.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the first sheet of a workbook, row by row: what is in memory are the texts of the cells, never the workbook. What
 * unpacks to more than {@link #MOST_UNPACKED} bytes, or a hundred times its size, is refused while it is being read.
 */
final class XlsxFile {

    static final long MOST_UNPACKED = 50_000_000;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxFileCount(1000);
    }

    private XlsxFile() {}

    /**
     * The rows, the header being the first; at most {@code most + 1} of them.
     *
     * @param errors takes the cells that hold formulas
     * @throws Problem 400 when it is no workbook, 413 when it unpacks to too much
     */
    static List<RawRow> read(byte[] file, int most, TableErrors errors) {
        try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(workbook);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                return List.of();
            }
            var rows = new SheetRows(most, errors);
            var texts = new ReadOnlySharedStringsTable(workbook);
            try (var sheet = sheets.next()) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(rows.handler(reader.getStylesTable(), texts));
                xml.parse(new InputSource(sheet));
            } catch (SheetRows.Enough e) {
                return rows.read();
            }
            return rows.read();
        } catch (IOException
                | SAXException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | RecordFormatException
                | EmptyFileException e) {
            throw refused(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }

    /** The library tells of a bomb only in words. */
    private static Problem refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return new Problem(TableProblem.TABLE_TOO_LARGE).with("limit", MOST_UNPACKED + " bytes");
            }
        }
        return new Problem(TableProblem.NOT_A_TABLE)
                .with("format", TableFormat.XLSX)
                .with("reason", reason(e));
    }

    private static String reason(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.length() > 200 ? message.substring(0, 200) : message;
    }

    /** Gathers the rows of a sheet while it is parsed. */
    private static final class SheetRows {

        /** Ends the parsing: there are more rows than anybody wants. */
        static final class Enough extends RuntimeException {
            Enough() {
                super("enough rows", null, false, false);
            }
        }

        private final List<RawRow> rows = new ArrayList<>();
        private final int most;
        private final TableErrors errors;

        SheetRows(int most, TableErrors errors) {
            this.most = most;
            this.errors = errors;
        }

        SheetCells handler(StylesTable styles, ReadOnlySharedStringsTable texts) {
            return new SheetCells(
                    styles,
                    texts,
                    this::take,
                    (row, column) -> errors.add(row, heading(column), TableProblem.CELL_FORMULA));
        }

        private void take(RawRow row) {
            rows.add(row);
            if (rows.size() > most) {
                throw new Enough();
            }
        }

        private String heading(int column) {
            var header = rows.isEmpty() ? List.<String>of() : rows.getFirst().cells();
            return column < header.size() ? header.get(column) : String.valueOf(column + 1);
        }

        List<RawRow> read() {
            return rows;
        }
    }
}
