package io.lockstep.tracking.imports;

import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableRow;
import java.util.List;
import java.util.function.BiPredicate;

/** The rows of a file on their way in. Whoever takes them looks at each once, so that others can see how far it is. */
public final class Submission {

    /** Is told how far the rows are: how many were looked at, and in how many of those something is wrong. */
    interface Progress {
        void reached(int checked, int refused);
    }

    private final List<TableRow> rows;
    private final TableErrors errors;
    private final boolean dryRun;
    private final Progress progress;

    Submission(List<TableRow> rows, TableErrors errors, boolean dryRun, Progress progress) {
        this.rows = rows;
        this.errors = errors;
        this.dryRun = dryRun;
        this.progress = progress;
    }

    /** Looks at each row, in their order; {@code look} says whether nothing is wrong with it. */
    public void eachRow(BiPredicate<TableRow, Cells> look) {
        var checked = 0;
        var refused = 0;
        for (var row : rows) {
            refused += look.test(row, new Cells(row, errors)) ? 0 : 1;
            progress.reached(++checked, refused);
        }
    }

    /** What is wrong with the file so far. */
    public TableErrors errors() {
        return errors;
    }

    /** Whether to say only what would happen. */
    public boolean dryRun() {
        return dryRun;
    }
}
