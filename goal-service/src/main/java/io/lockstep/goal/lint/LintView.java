package io.lockstep.goal.lint;

import io.lockstep.goal.Language;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The findings about a set of KPIs, in the reader's language. */
@Schema(name = "KpiLint", example = LintView.EXAMPLE)
record LintView(@Nullable UUID goalId, @Nullable Long goalVersion, List<Found> findings) {

    static final String EXAMPLE = """
            {"findings": [
              {"rule": "DUPLICATE", "items": [0, 1], "keyResultIds": [],
               "message": "\\"线索量\\" and \\"获客数\\" are duplicates",
               "reason": "they measure the same, so the same work counts twice",
               "proposal": "merge them into \\"Effective leads\\"",
               "changes": [{"action": "REMEASURE", "item": 0, "metric": "effective-leads", "name": "有效线索量"},
                           {"action": "REWEIGH", "item": 0, "weight": 60}, {"action": "REMOVE", "item": 1}]}]}""";

    /**
     * One finding.
     *
     * @param changes the proposal as commands: send those you agree with to {@code /v1/goals/{id}/kpi-revisions}
     */
    @Schema(name = "KpiLintFinding")
    record Found(
            LintRule rule,
            List<Integer> items,
            List<UUID> keyResultIds,
            String message,
            String reason,
            String proposal,
            List<KpiChange> changes) {}

    static LintView of(@Nullable UUID goalId, @Nullable Long version, List<LintFinding> findings, Language language) {
        return new LintView(
                goalId,
                version,
                findings.stream().map(finding -> found(finding, language)).toList());
    }

    private static Found found(LintFinding finding, Language language) {
        return new Found(
                finding.rule(),
                finding.kpis().stream().map(Kpi::item).toList(),
                finding.kpis().stream()
                        .flatMap(kpi -> Stream.ofNullable(kpi.keyResultId()))
                        .toList(),
                finding.message().in(language),
                finding.rule().reason().in(language),
                finding.proposal().in(language),
                finding.changes());
    }
}
