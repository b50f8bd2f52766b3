package io.lockstep.tracking.contribution;

import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableProblem;
import io.lockstep.kit.table.TableRow;
import io.lockstep.tracking.imports.Cells;
import io.lockstep.tracking.imports.ImportSheet.Result;
import io.lockstep.tracking.imports.ImportSheet.Taken;
import io.lockstep.tracking.imports.RowChecks;
import io.lockstep.tracking.imports.Submission;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes tables of additive facts: what is new is entered, what is different updated, the rest left alone. */
@Singleton
public class ContributionImport {

    private final ContributionService contributions;
    private final RowChecks checks;

    ContributionImport(ContributionService contributions, RowChecks checks) {
        this.contributions = contributions;
        this.checks = checks;
    }

    /** Reads one row; tells what is wrong with it. */
    public interface Reading {
        Optional<Entry> read(TableRow row, Cells cells);
    }

    /** Takes the rows; see {@link io.lockstep.tracking.imports.ImportSheet#take}. */
    public List<Taken> take(ContributionKind kind, Submission submission, Reading reading, Published published) {
        var entries = new ArrayList<Entry>();
        var numbers = new HashMap<String, Long>();
        submission.eachRow((row, cells) -> {
            var entry = reading.read(row, cells);
            entry.ifPresent(entries::add);
            return entry.isPresent() && fits(entry.get(), row, numbers, submission.errors());
        });
        submission.errors().demandNone();
        return contributions.merge(kind, entries, submission.dryRun(), published).stream()
                .map(done -> taken(numbers.get(done.contribution().entry().reference()), done, submission.dryRun()))
                .toList();
    }

    /** Whether the caller may enter it, and no row above has the same reference. */
    private boolean fits(Entry entry, TableRow row, Map<String, Long> numbers, TableErrors errors) {
        var may = checks.check(() -> contributions.checkMay(entry.taskId(), entry.keyResultId()), row, errors);
        var before = numbers.putIfAbsent(entry.reference(), row.number());
        if (before != null) {
            errors.add(
                    row.number(),
                    "reference",
                    TableProblem.CELL_INVALID,
                    Map.of("value", entry.reference(), "needed", "different from row " + before));
        }
        return may && before == null;
    }

    private static Taken taken(long row, ContributionService.Done done, boolean dryRun) {
        var isNew = done.result() == Result.CREATED;
        return new Taken(
                row, done.result(), dryRun && isNew ? null : done.contribution().id(), done.eventId());
    }
}
