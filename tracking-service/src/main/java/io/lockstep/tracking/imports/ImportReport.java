package io.lockstep.tracking.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import did, row by row. */
@Schema(description = "What was imported, or would be, row by row", examples = ImportReport.SAMPLE)
public record ImportReport(
        UUID importId,
        boolean dryRun,
        int rows,
        int created,
        int updated,
        int unchanged,
        List<ImportSheet.Taken> items,

        @Schema(description = "Of the last row that changed something") @Nullable
        UUID eventId) {

    static final String SAMPLE = """
            {"importId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f6a", "dryRun": false, "rows": 2, "created": 1, "updated": 0,
             "unchanged": 1, "items": [
              {"row": 2, "result": "CREATED", "id": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f4a",
               "eventId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f4b"},
              {"row": 3, "result": "UNCHANGED", "id": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f4c"}],
             "eventId": "0198c7a1-3b5c-7d4e-9f60-7b8c9d0e1f4b"}""";

    static ImportReport of(UUID id, boolean dryRun, List<ImportSheet.Taken> taken) {
        var last = taken.stream()
                .map(ImportSheet.Taken::eventId)
                .filter(event -> event != null)
                .reduce((first, second) -> second);
        return new ImportReport(
                id,
                dryRun,
                taken.size(),
                count(taken, ImportSheet.Result.CREATED),
                count(taken, ImportSheet.Result.UPDATED),
                count(taken, ImportSheet.Result.UNCHANGED),
                taken,
                last.orElse(null));
    }

    private static int count(List<ImportSheet.Taken> taken, ImportSheet.Result result) {
        return (int) taken.stream().filter(it -> it.result() == result).count();
    }
}
