package io.lockstep.goal.roster;

import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.table.Column;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableReader;
import java.util.List;

/** Reads the file of an import: a header, one person a row. */
final class ImportFile {

    private static final int MOST_ROWS = 20_000;

    private static final TableReader READER = new TableReader(
            List.of(
                    Column.needed("subject", "账号"),
                    Column.needed("displayName", "姓名"),
                    Column.needed("role", "岗位"),
                    Column.optional("team", "团队"),
                    Column.optional("lead", "团队负责人"),
                    Column.optional("startDate", "入职日期"),
                    Column.optional("active", "在职")),
            MOST_ROWS);

    private ImportFile() {}

    /**
     * The rows that can be read; what cannot goes into {@code errors}.
     *
     * @throws Problem 400 when it is no table, 413 when it is too much of one
     */
    static List<ImportRow> read(byte[] file, TableFormat format, TableErrors errors) {
        return READER.read(file, format, errors).stream()
                .flatMap(row -> new ImportCells(row, errors).row().stream())
                .toList();
    }
}
