package io.lockstep.tracking.progress;

import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableRow;
import io.lockstep.tracking.imports.Cells;
import io.lockstep.tracking.imports.FactImport;
import io.lockstep.tracking.imports.ImportSheet;
import io.lockstep.tracking.imports.RowChecks;
import io.lockstep.tracking.imports.Submission;
import io.lockstep.tracking.ledger.Digest;
import io.lockstep.tracking.ledger.Recording;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tables of progress: a row that was imported before changes nothing, another one is another report. */
@Singleton
class ProgressSheet implements ImportSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.needed("taskId", "task", "任务"),
            Column.needed("asOf", "date", "日期", "截至日期"),
            Column.optional("percent", "实际进度"),
            Column.optional("quantity", "数量", "完成数量"),
            Column.optional("indicators", "关键指标"),
            Column.optional("note", "备注"),
            Column.optional("risk", "风险问题"),
            Column.optional("adjustment", "调整措施"),
            Column.optional("externalId", "编号"),
            Column.optional("confidence", "可信度"),
            Column.optional("source", "来源"));

    private final FactImport imports;
    private final ProgressService service;
    private final RowChecks checks;

    ProgressSheet(FactImport imports, ProgressService service, RowChecks checks) {
        this.imports = imports;
        this.service = service;
        this.checks = checks;
    }

    @Override
    public String name() {
        return "progress-updates";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Taken> take(Submission submission) {
        return imports.take(submission, this::recording);
    }

    private Optional<Recording> recording(TableRow row, Cells cells) {
        var said = new NewProgress(
                cells.id("taskId"),
                cells.day("asOf"),
                cells.decimal("percent"),
                cells.decimal("quantity"),
                indicators(row, cells.errors()),
                cells.text("note"),
                cells.text("risk"),
                cells.text("adjustment"),
                externalId(row),
                cells.decimal("confidence"),
                null,
                cells.text("source"));
        if (!checks.isValid(said, row, cells.errors())) {
            return Optional.empty();
        }
        var recording = new AtomicReference<Recording>();
        checks.check(() -> recording.set(service.recording(said)), row, cells.errors());
        return Optional.ofNullable(recording.get());
    }

    /** Written as {@code lead-conversion=0.08; reach=500}. */
    private static @Nullable List<IndicatorValue> indicators(TableRow row, TableErrors errors) {
        if (row.cell("indicators").isEmpty()) {
            return null;
        }
        var values = new ArrayList<IndicatorValue>();
        for (var part : row.cell("indicators").split("[;；]")) {
            var pair = part.split("=", -1);
            var value = pair.length == 2 ? Cells.decimalOf(pair[1].strip()) : Optional.<BigDecimal>empty();
            if (value.isEmpty() || pair[0].isBlank()) {
                errors.invalid(row, "indicators", "of the form code=number; code=number");
                return null;
            }
            values.add(new IndicatorValue(pair[0].strip(), value.get()));
        }
        return values;
    }

    /** Where a row names none, what it says makes it the same row. */
    private static String externalId(TableRow row) {
        return row.cell("externalId").isEmpty()
                ? "import-" + Digest.of(new TreeMap<>(row.cells()).toString())
                : row.cell("externalId");
    }
}
