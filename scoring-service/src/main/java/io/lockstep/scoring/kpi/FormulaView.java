package io.lockstep.scoring.kpi;

import io.lockstep.scoring.formula.FormulaVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a metric's formula. */
@Schema(description = "A version of a metric's formula", examples = FormulaView.SAMPLE)
record FormulaView(
        @Schema(description = "Code of the metric in the catalogue")
        String code,

        int version,
        String expression,

        @Schema(description = "The additive facts that it uses")
        Set<String> facts,

        @Schema(description = "Those that it also uses of the period before")
        Set<String> previousFacts,

        @Schema(description = "Other metrics that it refers to")
        Set<String> metrics,

        @Schema(description = "The first day whose values it gives; absent for a shipped formula") @Nullable
        LocalDate validFrom,

        String reason,
        @Nullable String by,
        @Nullable Instant at,

        @Schema(description = "The event of the write that this answers") @Nullable
        UUID eventId) {

    static final String SAMPLE = """
            {"code":"lead-conversion","version":2,"expression":"customers / effectiveLeads","facts":["customers","effectiveLeads"],"previousFacts":[],"metrics":[],"validFrom":"2026-02-15","reason":"Leads that do not fit are no chance","by":"manager","at":"2026-02-15T04:00:00Z"}""";

    static FormulaView of(FormulaVersion version, @Nullable UUID eventId) {
        var formula = version.formula();
        return new FormulaView(
                version.code(),
                version.version(),
                formula.toString(),
                formula.facts(),
                formula.previousFacts(),
                formula.metrics(),
                version.validFrom(),
                version.reason(),
                version.by(),
                version.at(),
                eventId);
    }

    /** One page of formulas. */
    @Schema(description = "One page of formulas, next is absent on the last", examples = "{\"items\":[" + SAMPLE + "]}")
    record OnPage(List<FormulaView> items, @Nullable String next) {}
}
