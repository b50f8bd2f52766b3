package io.lockstep.task.coverage;

import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.task.goal.KeyResult;
import io.lockstep.task.goal.KeyResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads coverage as it is now. */
@ApplicationScoped
class CoverageService {

    private final KeyResults keyResults;
    private final PlannedOutput output;

    CoverageService(KeyResults keyResults, PlannedOutput output) {
        this.keyResults = keyResults;
        this.output = output;
    }

    /** @param unsupported only key results that no task serves */
    @Transactional
    CoveragePage page(
            @Nullable UUID cycle, @Nullable UUID goal, boolean unsupported, @Nullable String cursor, int limit) {
        var found = keyResults.page(cycle, goal, unsupported, Cursor.afterId(cursor), limit);
        var page = Page.of(found, limit, keyResult -> Cursor.at(keyResult.keyResultId()));
        var parts =
                output.parts(page.items().stream().map(KeyResult::keyResultId).toList());
        return new CoveragePage(
                page.items().stream()
                        .map(keyResult ->
                                CoverageLine.of(keyResult, parts.getOrDefault(keyResult.keyResultId(), List.of())))
                        .toList(),
                page.next());
    }
}
