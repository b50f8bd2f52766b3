package io.lockstep.tracking.spend;

import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableRow;
import io.lockstep.tracking.contribution.ContributionImport;
import io.lockstep.tracking.contribution.ContributionKind;
import io.lockstep.tracking.contribution.Entry;
import io.lockstep.tracking.imports.Cells;
import io.lockstep.tracking.imports.ImportSheet;
import io.lockstep.tracking.imports.RowChecks;
import io.lockstep.tracking.imports.Submission;
import io.lockstep.tracking.ledger.Day;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Tables of money spent. */
@Singleton
class SpendSheet implements ImportSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.needed("asOf", "date", "日期", "截至日期"),
            Column.needed("channel", "渠道"),
            Column.optional("campaign", "活动系列", "推广计划", "战役"),
            Column.optional("activity", "活动", "活动名称"),
            Column.optional("keyResultId", "关键结果"),
            Column.optional("taskId", "任务"),
            Column.needed("amount", "cost", "金额", "费用"),
            Column.optional("currency", "币种"),
            Column.optional("rate", "汇率"),
            Column.optional("reference", "编号", "单号"),
            Column.optional("note", "备注"));

    private final ContributionImport imports;
    private final SpendService service;
    private final RowChecks checks;
    private final Day day;

    SpendSheet(ContributionImport imports, SpendService service, RowChecks checks, Day day) {
        this.imports = imports;
        this.service = service;
        this.checks = checks;
        this.day = day;
    }

    @Override
    public String name() {
        return "spend";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<Taken> take(Submission submission) {
        return imports.take(ContributionKind.SPEND, submission, this::entry, SpendRecorded::event);
    }

    private Optional<Entry> entry(TableRow row, Cells cells) {
        var said = new NewSpend(
                cells.day("asOf"),
                cells.text("channel"),
                cells.text("campaign"),
                cells.text("activity"),
                cells.id("keyResultId"),
                cells.id("taskId"),
                cells.decimal("amount"),
                cells.text("currency"),
                cells.decimal("rate"),
                cells.text("reference"),
                cells.text("note"));
        if (!checks.isValid(said, row, cells.errors())) {
            return Optional.empty();
        }
        var entry = new AtomicReference<Entry>();
        checks.check(
                () -> {
                    day.checkReported(said.asOf());
                    entry.set(service.entry(said, null));
                },
                row,
                cells.errors());
        return Optional.ofNullable(entry.get());
    }
}
