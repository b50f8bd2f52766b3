package io.lockstep.goal.history;

import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableReader;
import io.lockstep.kit.table.TableRow;
import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the history of KPIs from a table, with headers in Chinese or English. */
final class HistoryTable {

    static final String METRIC = "metric";
    static final String PERIOD = "period";
    static final String VALUE = "value";
    static final String SAMPLE = "sample";

    private static final int MOST_ROWS = 5000;
    private static final int MOST_DIGITS = 25;

    private static final TableReader READER = new TableReader(
            List.of(
                    Column.needed(METRIC, "kpi", "code", "指标", "指标编码", "指标名称"),
                    Column.needed(PERIOD, "time node", "期间", "周期", "时间节点"),
                    Column.needed(VALUE, "actual", "数值", "实际值"),
                    Column.optional(SAMPLE, "样本数", "样本量")),
            MOST_ROWS);

    private HistoryTable() {}

    /** The rows that can be read, by their number in the table. */
    static Map<Long, HistoryRow> read(byte[] file, TableFormat format, TableErrors errors) {
        var rows = new LinkedHashMap<Long, HistoryRow>();
        for (var row : READER.read(file, format, errors)) {
            row(row, errors).ifPresent(read -> rows.put(row.number(), read));
        }
        return rows;
    }

    private static Optional<HistoryRow> row(TableRow row, TableErrors errors) {
        var metric = TableReader.needed(row, METRIC, Optional::of, "", errors);
        var period = TableReader.needed(row, PERIOD, Optional::of, "", errors);
        var value = TableReader.needed(row, VALUE, HistoryTable::number, "a number such as 960 or 12.5", errors);
        var sample = TableReader.optional(row, SAMPLE, HistoryTable::count, "a whole number such as 120", errors);
        var complete = metric.isPresent() && period.isPresent() && value.isPresent();
        return complete
                ? Optional.of(new HistoryRow(metric.get(), period.get(), value.get(), sample.orElse(null)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        var digits = text.replace(",", "");
        if (digits.length() > MOST_DIGITS || !digits.matches("[+-]?\\d{1,18}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        return Optional.ofNullable(Decimals.plain(new BigDecimal(digits)));
    }

    private static Optional<Long> count(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
