package io.lockstep.scoring.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The members of a team by their scorecards. */
@Schema(description = "The members of a team by their scorecards, the best first", examples = TeamRanking.SAMPLE)
record TeamRanking(UUID teamId, UUID cycleId, List<Place> items) {

    static final String SAMPLE = """
            {"teamId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c60","cycleId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cff","items":[{"rank":1,"personId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c70","name":"内容专员","total":1.018,"coverage":1,"newcomer":false,"scorecardId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c77"}]}""";

    /** A member's place; equal totals share a rank and the next one is skipped. */
    @Schema(description = "A member's place; equal totals share a rank")
    record Place(
            @Schema(description = "Absent without a total") @Nullable
            Integer rank,

            UUID personId,
            @Nullable String name,
            @Nullable BigDecimal total,
            BigDecimal coverage,
            boolean newcomer,
            UUID scorecardId) {}

    private static final Comparator<ScorecardScoreView> BEST_FIRST = Comparator.comparing(
                    ScorecardScoreView::total, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(ScorecardScoreView::subject);

    static TeamRanking of(UUID team, UUID cycle, List<ScorecardScoreView> scores) {
        var places = new ArrayList<Place>();
        for (var score : scores.stream().sorted(BEST_FIRST).toList()) {
            var above = places.isEmpty() ? null : places.getLast();
            var isTied = above != null && score.total() != null && score.total().equals(above.total());
            var rank = isTied ? above.rank() : Integer.valueOf(places.size() + 1);
            places.add(new Place(
                    score.total() == null ? null : rank,
                    UUID.fromString(score.subject()),
                    score.name(),
                    score.total(),
                    score.coverage(),
                    score.newcomer(),
                    score.scorecardId()));
        }
        return new TeamRanking(team, cycle, places);
    }
}
