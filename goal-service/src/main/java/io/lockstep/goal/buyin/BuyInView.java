package io.lockstep.goal.buyin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where sales stands with one supporting goal.
 *
 * @param version the goal's version now, which an answer has to name
 * @param waitsFor the owner of the sales goal
 * @param since when it came into this state
 */
@Schema(name = "BuyIn", example = BuyInView.EXAMPLE)
record BuyInView(
        UUID goalId,
        String goalName,
        long version,
        UUID salesGoalId,
        String salesGoalName,
        Whom waitsFor,
        BuyInState state,
        Instant since) {

    static final String EXAMPLE = """
            {"goalId": "01936f5e-0000-7000-8000-000000000040", "goalName": "季度提供有效线索1000条", "version": 3,
            "salesGoalId": "01936f5e-0000-7000-8000-000000000041", "salesGoalName": "年度新增销售额5000万元",
            "waitsFor": {"personId": "01936f5e-0000-7000-8000-000000000022", "displayName": "销售总监"},
            "state": "WAITING", "since": "2026-01-05T02:00:00Z"}""";

    private static final String PAGE = "{\"items\": [" + EXAMPLE + "], \"next\": \"MDE5MzZmNWU\"}";

    /** The person whose answer counts. */
    @Schema(name = "SalesOwner")
    record Whom(UUID personId, String displayName) {}

    @Schema(name = "BuyInPage", example = PAGE)
    record OnPage(List<BuyInView> items, @Nullable String next) {}
}
