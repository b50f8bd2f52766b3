package io.lockstep.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The cells of a sheet in the order of its XML, put together to rows; formulas are told apart from values. */
final class SheetCells extends XSSFSheetXMLHandler {

    /** Where a formula stands: the row from 1, the column from 0. */
    interface Formulas {
        void found(long row, int column);
    }

    private final Formulas formulas;
    private int row;
    private int column;

    SheetCells(Styles styles, SharedStrings texts, Consumer<RawRow> rows, Formulas formulas) {
        super(styles, texts, new Rows(rows), new CellTexts(), false);
        this.formulas = formulas;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        super.startElement(uri, localName, qName, attributes);
        switch (localName) {
            case "row" -> row = attributes.getValue("r") == null ? row + 1 : Integer.parseInt(attributes.getValue("r"));
            case "c" -> column = column(attributes.getValue("r"));
            case "f" -> formulas.found(row, column);
            default -> {
                // nothing else matters here
            }
        }
    }

    private int column(@Nullable String reference) {
        return reference == null ? column + 1 : new CellReference(reference).getCol();
    }

    /** Fills the gaps that a sheet leaves out, so that each cell stands below its header. */
    private static final class Rows implements SheetContentsHandler {

        private static final int MOST_COLUMNS = 200;

        private final Consumer<RawRow> rows;
        private List<String> cells = new ArrayList<>();

        Rows(Consumer<RawRow> rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int number) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= MOST_COLUMNS || text == null) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(text);
        }

        @Override
        public void endRow(int number) {
            rows.accept(new RawRow(number + 1L, List.copyOf(cells)));
        }
    }
}
