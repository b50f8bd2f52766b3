package io.lockstep.tracking.imports;

import io.lockstep.kit.table.TableRow;
import io.lockstep.tracking.ledger.Outcome;
import io.lockstep.tracking.ledger.Recorder;
import io.lockstep.tracking.ledger.Recording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes tables of facts, each under a key, so that a table can be imported again. */
@Singleton
public class FactImport {

    private final Recorder recorder;
    private final RowChecks checks;

    FactImport(Recorder recorder, RowChecks checks) {
        this.recorder = recorder;
        this.checks = checks;
    }

    /** Reads and checks one row; tells what is wrong with it. */
    public interface Reading {
        Optional<Recording> read(TableRow row, Cells cells);
    }

    /** Takes the rows; see {@link ImportSheet#take}. */
    public List<ImportSheet.Taken> take(Submission submission, Reading reading) {
        var recordings = new LinkedHashMap<TableRow, Recording>();
        submission.eachRow((row, cells) -> {
            var recording = reading.read(row, cells);
            recording.ifPresent(it -> recordings.put(row, it));
            return recording.isPresent();
        });
        var before = recorder.before(List.copyOf(recordings.values()));
        recordings.forEach((row, recording) -> {
            if (before.get(recording.fact().id()) instanceof Outcome known) {
                checks.check(known::orElseThrow, row, submission.errors());
            }
        });
        submission.errors().demandNone();
        return submission.dryRun() ? foreseen(recordings, before) : recorded(recordings);
    }

    private static List<ImportSheet.Taken> foreseen(Map<TableRow, Recording> recordings, Map<UUID, Outcome> before) {
        var taken = new ArrayList<ImportSheet.Taken>();
        recordings.forEach((row, recording) -> {
            var known = before.get(recording.fact().id());
            taken.add(
                    known == null
                            ? new ImportSheet.Taken(row.number(), ImportSheet.Result.CREATED, null, null)
                            : taken(row, known));
        });
        return taken;
    }

    private List<ImportSheet.Taken> recorded(Map<TableRow, Recording> recordings) {
        var outcomes = recorder.recordAll(List.copyOf(recordings.values())).iterator();
        return recordings.keySet().stream()
                .map(row -> taken(row, outcomes.next()))
                .toList();
    }

    private static ImportSheet.Taken taken(TableRow row, Outcome outcome) {
        var receipt = outcome.orElseThrow();
        var id = receipt.fact().id();
        return receipt.repeated()
                ? new ImportSheet.Taken(row.number(), ImportSheet.Result.UNCHANGED, id, null)
                : new ImportSheet.Taken(row.number(), ImportSheet.Result.CREATED, id, id);
    }
}
