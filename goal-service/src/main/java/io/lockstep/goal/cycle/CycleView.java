package io.lockstep.goal.cycle;

import io.lockstep.goal.period.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as read; {@code eventId} only in the answer to a write.
 *
 * @param trial whether it runs, or ran, without an effect on pay
 */
@Schema(example = CycleView.EXAMPLE)
record CycleView(
        UUID cycleId,
        long version,
        String name,
        CycleState state,
        LocalDate start,
        LocalDate end,
        @Nullable String label,
        PeriodKind kind,
        boolean trial,
        @Nullable UUID followsCycleId,
        @Nullable UUID eventId) {

    static final String EXAMPLE = """
                {"cycleId": "01936f5e-0000-7000-8000-000000000030", "version": 1, "name": "First quarter", "state": "PLANNED",
                 "start": "2026-01-01", "end": "2026-03-31", "label": "2026Q1", "kind": "QUARTER", "trial": false,
                 "eventId": "01936f5e-0000-7000-8000-0000000000ff"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** How a page of them is documented; what answers is the kit's page. */
    @Schema(name = "CyclePage", example = PAGE)
    record OnPage(List<CycleView> items, @Nullable String next) {}

    static CycleView of(Cycle cycle, @Nullable UUID eventId) {
        var terms = cycle.terms();
        return new CycleView(
                cycle.id(),
                cycle.version(),
                terms.name(),
                cycle.state(),
                terms.period().start(),
                terms.period().end(),
                terms.label(),
                terms.kind(),
                cycle.trial(),
                terms.followsCycleId(),
                eventId);
    }
}
