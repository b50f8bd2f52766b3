package io.lockstep.tracking.measurement;

import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableRow;
import io.lockstep.tracking.imports.Cells;
import io.lockstep.tracking.imports.FactImport;
import io.lockstep.tracking.imports.ImportSheet;
import io.lockstep.tracking.imports.RowChecks;
import io.lockstep.tracking.imports.Submission;
import io.lockstep.tracking.ledger.Digest;
import io.lockstep.tracking.ledger.Recording;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** Tables of measurements: a row that was imported before changes nothing, another one is another report. */
@Singleton
class MeasurementSheet implements ImportSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.needed("keyResultId", "keyResult", "关键结果"),
            Column.needed("asOf", "date", "日期", "截至日期"),
            Column.optional("value", "数值"),
            Column.optional("numerator", "分子"),
            Column.optional("denominator", "分母"),
            Column.optional("note", "备注"),
            Column.optional("externalId", "编号"),
            Column.optional("confidence", "可信度"),
            Column.optional("source", "来源"));

    private final FactImport imports;
    private final MeasurementService service;
    private final RowChecks checks;

    MeasurementSheet(FactImport imports, MeasurementService service, RowChecks checks) {
        this.imports = imports;
        this.service = service;
        this.checks = checks;
    }

    @Override
    public String name() {
        return "measurements";
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
        var said = new NewMeasurement(
                cells.id("keyResultId"),
                cells.day("asOf"),
                cells.decimal("value"),
                cells.decimal("numerator"),
                cells.decimal("denominator"),
                cells.text("note"),
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

    /** Where a row names none, what it says makes it the same row. */
    private static String externalId(TableRow row) {
        return row.cell("externalId").isEmpty()
                ? "import-" + Digest.of(new TreeMap<>(row.cells()).toString())
                : row.cell("externalId");
    }
}
