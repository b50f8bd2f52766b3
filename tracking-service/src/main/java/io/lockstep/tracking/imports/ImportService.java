package io.lockstep.tracking.imports;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.table.TableErrors;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.table.TableReader;
import io.lockstep.tracking.ledger.Day;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports tables, all or nothing. */
@Singleton
class ImportService {

    private static final int MOST_ROWS = 5_000;

    /** Rows between two notes of how far an import is. */
    private static final int TOLD_EVERY = 100;

    private final List<ImportSheet> sheets;
    private final ImportRuns runs;
    private final Caller caller;
    private final Day day;

    ImportService(@All List<ImportSheet> sheets, ImportRuns runs, Caller caller, Day day) {
        this.sheets = sheets;
        this.runs = runs;
        this.caller = caller;
        this.day = day;
    }

    /**
     * Imports a file.
     *
     * @throws Problem 404 for an unknown kind, 400 or 413 for a file that is no such table, 422 with an error per cell
     */
    ImportReport importAll(String kind, TableFormat format, byte[] file, boolean dryRun) {
        var sheet = sheets.stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("kind of import", kind));
        var id = Ids.next();
        runs.start(id, kind, dryRun, day.now(), caller.subject());
        try {
            var report = taken(sheet, id, format, file, dryRun);
            runs.done(report, day.now());
            return report;
        } catch (Problem refusal) {
            var isKnown = refusal.type().status() < 500; // else the outcome of a commit may be in doubt
            runs.failed(id, isKnown ? ImportRun.State.REFUSED : ImportRun.State.INTERRUPTED, day.now());
            throw refusal;
        } catch (RuntimeException failure) {
            runs.failed(id, ImportRun.State.INTERRUPTED, day.now());
            throw failure;
        }
    }

    private ImportReport taken(ImportSheet sheet, UUID id, TableFormat format, byte[] file, boolean dryRun) {
        var errors = new TableErrors();
        var rows = new TableReader(sheet.columns(), MOST_ROWS).read(file, format, errors);
        runs.progress(id, rows.size(), 0, 0, day.now());
        var submission = new Submission(rows, errors, dryRun, (checked, refused) -> {
            if (checked % TOLD_EVERY == 0 || checked == rows.size()) {
                runs.progress(id, rows.size(), checked, refused, day.now());
            }
        });
        return ImportReport.of(id, dryRun, sheet.take(submission));
    }

    /** @throws Problem 404 when there is none with this id, or it is not done */
    ImportReport report(UUID id) {
        return runs.report(id).orElseThrow(() -> Problem.notFound("report of import", id));
    }

    /** @throws Problem 404 when there is none with this id */
    ImportRun find(UUID id) {
        return runs.find(id).orElseThrow(() -> Problem.notFound("import", id));
    }

    Page<ImportRun> list(@Nullable String cursor, int limit) {
        return runs.page(cursor, limit);
    }
}
