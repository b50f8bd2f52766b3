package io.lockstep.kit.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lockstep.kit.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final TableReader READER =
            new TableReader(List.of(Column.needed("name", "名称"), Column.optional("amount", "金额")), 100);

    private final TableErrors errors = new TableErrors();

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void read_whenWrittenByUs_givesTheSameCells(TableFormat format) {
        var cells = List.of(List.of("名称", "金额"), List.of("=1+1, \"quoted\"\nline", "-"), List.of("😀", ""));

        var rows = READER.read(TableWriter.write(format, "表", cells), format, errors);

        assertThat(errors.isEmpty()).isTrue();
        assertThat(rows)
                .extracting(TableRow::cells)
                .containsExactly(
                        Map.of("name", "=1+1, \"quoted\"\nline", "amount", "-"), Map.of("name", "😀", "amount", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void read_whenCsvIsInAnEncodingOfSpreadsheets_readsIt(String charset) {
        var file = "名称,金额\r\n白皮书,2万\r\n".getBytes(Charset.forName(charset));

        assertThat(READER.read(file, TableFormat.CSV, errors))
                .containsExactly(new TableRow(2, Map.of("name", "白皮书", "amount", "2万")));
    }

    @Test
    void read_whenCsvBeginsWithAByteOrderMark_passesOverIt() {
        var rows = READER.read("\uFEFFname\nA\n".getBytes(UTF_8), TableFormat.CSV, errors);

        assertThat(rows).containsExactly(new TableRow(2, Map.of("name", "A")));
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void read_whenCsvIsInNoKnownEncoding_saysWhich() {
        var file = new byte[] {(byte) 0xFF, (byte) 0xFF, 0x2C};

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> READER.read(file, TableFormat.CSV, errors))
                .returns(TableProblem.UNKNOWN_ENCODING, Problem::type);
    }

    @Test
    void read_whenAQuoteStaysOpen_isNoTable() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> READER.read("name\n\"A\nB\n".getBytes(UTF_8), TableFormat.CSV, errors))
                .returns(TableProblem.NOT_A_TABLE, Problem::type);
    }

    @Test
    void read_whenTheHeaderIsWrong_tellsAllOfItAndReadsNoRow() {
        var rows = READER.read("金额,金额,extra\n1,2,3\n4\n".getBytes(UTF_8), TableFormat.CSV, errors);

        assertThat(rows).isEmpty();
        assertThat(pointers())
                .containsExactly("/1/金额 COLUMN_TWICE", "/1/extra COLUMN_UNKNOWN", "/1/name COLUMN_MISSING");
    }

    @Test
    void read_whenARowIsTooLong_namesItAndReadsTheOthers() {
        var rows = READER.read("name\nA\nB,C\n".getBytes(UTF_8), TableFormat.CSV, errors);

        assertThat(rows).containsExactly(new TableRow(2, Map.of("name", "A")));
        assertThat(pointers()).containsExactly("/3 ROW_LENGTH");
    }

    private List<String> pointers() {
        return catchThrowableOfType(Problem.class, errors::demandNone).errors().stream()
                .map(error -> error.pointer() + " " + error.type())
                .toList();
    }

    @Test
    void read_whenThereIsNothing_saysSo() {
        READER.read(new byte[0], TableFormat.CSV, errors);

        assertThat(catchThrowableOfType(Problem.class, errors::demandNone).errors())
                .extracting(Problem.FieldError::type)
                .containsExactly(TableProblem.TABLE_EMPTY);
    }

    @Test
    void read_whenThereAreMoreRowsThanAllowed_refusesThem() {
        var file = "name\n" + "A\n".repeat(101);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> READER.read(file.getBytes(UTF_8), TableFormat.CSV, errors))
                .returns(TableProblem.TABLE_TOO_LARGE, Problem::type);
    }

    @Test
    void read_whenSheetHoldsNumbersAndDates_writesThemPlainly() throws IOException {
        var file = workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("名称");
            sheet.getRow(0).createCell(1).setCellValue("金额");
            sheet.createRow(2).createCell(0).setCellValue(LocalDate.of(2024, 1, 5));
            var date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            sheet.getRow(2).getCell(0).setCellStyle(date);
            sheet.getRow(2).createCell(1).setCellValue(50_000_000.1);
        });

        assertThat(READER.read(file, TableFormat.XLSX, errors))
                .containsExactly(new TableRow(3, Map.of("name", "2024-01-05", "amount", "50000000.1")));
    }

    @Test
    void read_whenSheetHoldsAFormula_namesItsCell() throws IOException {
        var file = workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("name");
            sheet.getRow(0).createCell(1).setCellValue("金额");
            sheet.createRow(1).createCell(0).setCellValue("A");
            sheet.getRow(1).createCell(1).setCellFormula("1+1");
        });

        READER.read(file, TableFormat.XLSX, errors);

        assertThat(catchThrowableOfType(Problem.class, errors::demandNone).errors())
                .extracting(error -> error.pointer() + " " + error.type())
                .containsExactly("/2/金额 CELL_FORMULA");
    }

    @Test
    void read_whenSheetIsABomb_refusesItWhileUnpacking() throws IOException {
        var honest = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("name"));
        var bomb = withSheetOf(honest, 60_000_000);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> READER.read(bomb, TableFormat.XLSX, errors))
                .returns(TableProblem.TABLE_TOO_LARGE, Problem::type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,amount", "PK\u0003\u0004"})
    void read_whenFileIsNoWorkbook_saysSo(String file) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> READER.read(file.getBytes(UTF_8), TableFormat.XLSX, errors))
                .returns(TableProblem.NOT_A_TABLE, Problem::type);
    }

    private interface Filling {
        void fill(org.apache.poi.xssf.usermodel.XSSFSheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            filling.fill(workbook.createSheet());
            workbook.write(file);
            return file.toByteArray();
        }
    }

    /** The same workbook with a first sheet that unpacks to so many bytes of spaces. */
    private static byte[] withSheetOf(byte[] workbook, int bytes) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(file)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = in.readAllBytes();
                if (entry.getName().endsWith("sheet1.xml")) {
                    var end = new String(content, UTF_8).lastIndexOf("</worksheet>");
                    out.write(content, 0, end);
                    out.write(" ".repeat(bytes).getBytes(UTF_8));
                    out.write(content, end, content.length - end);
                } else {
                    out.write(content);
                }
            }
        }
        return file.toByteArray();
    }
}
