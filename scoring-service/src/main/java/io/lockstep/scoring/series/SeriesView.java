package io.lockstep.scoring.series;

import io.lockstep.kit.validation.Decimals;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.score.ScoreState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score over time. */
@Schema(description = "A score over time, the oldest point first", examples = SeriesView.SAMPLE)
record SeriesView(UUID subjectId, Known known, Step step, List<Point> points) {

    static final String SAMPLE = """
            {"subjectId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8c01","known":"THEN","step":"WEEK","points":[{"day":"2024-02-11","state":"SCORED","achievement":0.3,"pace":0.64,"coverage":1,"formulaVersion":1,"planVersion":2,"eventId":"018f2b6e-7c1a-7d8e-9a51-0c2f6a7b8cbb"}]}""";

    /** The score at the end of a day. */
    @Schema(description = "The score at the end of a day; what was published also with its event and versions")
    record Point(
            LocalDate day,
            ScoreState state,
            @Nullable BigDecimal achievement,
            @Nullable BigDecimal pace,
            BigDecimal coverage,
            @Nullable Integer formulaVersion,
            @Nullable Long planVersion,
            @Nullable UUID eventId) {

        static Point then(LocalDate day, ScoreHistory.@Nullable Entry entry) {
            return entry == null
                    ? new Point(day, ScoreState.NO_DATA, null, null, BigDecimal.ZERO, null, null, null)
                    : new Point(
                            day,
                            entry.achievement() == null ? ScoreState.NO_DATA : ScoreState.SCORED,
                            entry.achievement(),
                            entry.pace(),
                            entry.coverage(),
                            entry.formulaVersion(),
                            entry.planVersion(),
                            entry.eventId());
        }

        static Point now(LocalDate day, Score score) {
            return new Point(
                    day,
                    ScoreState.of(score),
                    Decimals.plain(score.achievement().fraction().orElse(null)),
                    Decimals.plain(score.pace().fraction().orElse(null)),
                    Decimals.plain(score.coverage()),
                    null,
                    null,
                    null);
        }
    }
}
