package io.lockstep.goal.split;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The split of a goal with its proof.
 *
 * @param share of the supported target
 * @param needed the supported target times the share
 * @param claimed what the formula gives, exactly
 * @param gap what is missing, 0 when proved
 * @param eventId the event that told of it, on the answer to a write
 */
@Schema(name = "Split", example = SplitView.EXAMPLE)
record SplitView(
        UUID goalId,
        long version,
        Verdict verdict,
        Supported supports,
        BigDecimal share,
        List<TermView> terms,
        @Nullable BigDecimal needed,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal gap,
        @Nullable UUID eventId) {

    static final String EXAMPLE = """
            {"goalId": "01936f5e-0000-7000-8000-000000000040", "version": 2, "verdict": "SHORT",
            "supports": {"goalId": "01936f5e-0000-7000-8000-000000000041", "keyResultId": "01936f5e-0000-7000-8000-000000000051",
            "name": "新客户", "target": 200}, "share": 1,
            "terms": [{"factors": [
            {"keyResultId": "01936f5e-0000-7000-8000-000000000061", "name": "有效线索", "value": 1000, "wouldNeed": 1333.333334},
            {"name": "线索转化率", "value": 0.15, "wouldNeed": 0.2}]}],
            "needed": 200, "claimed": 150, "gap": 50}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** The key result that is supported; only its id when it is gone. */
    record Supported(
            @Nullable UUID goalId,
            UUID keyResultId,
            @Nullable String name,
            @Nullable BigDecimal target) {}

    /** One product. */
    @Schema(name = "SplitTermView")
    record TermView(List<FactorView> factors) {}

    /**
     * One factor with its value now.
     *
     * @param wouldNeed what it would have to be for the split to come out exactly, all others as they are; rounded to six
     *     places towards the safe side; absent where no value would do
     */
    @Schema(name = "SplitFactorView")
    record FactorView(
            @Nullable UUID keyResultId,
            @Nullable String name,
            @Nullable BigDecimal value,
            @Nullable BigDecimal wouldNeed) {}

    @Schema(name = "SplitPage", example = PAGE)
    record OnPage(List<SplitView> items, @Nullable String next) {}
}
