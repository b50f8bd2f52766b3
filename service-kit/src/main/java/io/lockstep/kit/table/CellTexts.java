package io.lockstep.kit.table;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Writes numbers and dates of a sheet as a CSV file would hold them, whatever the sheet shows: 0.1, 2024-01-05. */
final class CellTexts extends DataFormatter {

    @Override
    public String formatRawCellContents(double value, int index, @Nullable String format) {
        return text(value, index, format);
    }

    @Override
    public String formatRawCellContents(double value, int index, @Nullable String format, boolean since1904) {
        return text(value, index, format);
    }

    private static String text(double value, int index, @Nullable String format) {
        if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
            var moment = DateUtil.getLocalDateTime(value);
            return moment.toLocalTime().toSecondOfDay() == 0
                    ? moment.toLocalDate().toString()
                    : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
