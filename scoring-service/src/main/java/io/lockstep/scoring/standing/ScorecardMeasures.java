package io.lockstep.scoring.standing;

import io.lockstep.scoring.achievement.Rating;
import io.lockstep.scoring.score.Days;
import io.lockstep.scoring.score.PartHistory;
import io.lockstep.scoring.score.ScoreHistory;
import io.lockstep.scoring.scorecard.ScoredSubjects;
import io.lockstep.scoring.scorecard.ScoredSubjects.Measured;
import io.lockstep.scoring.scorecard.ScoredSubjects.Moved;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key results that scorecards are measured by: as they are, or as they were at the end of a day that is over, with the scores
 * and weights of then. Whose a goal is and who is in a team or role is what is known now.
 */
@Singleton
class ScorecardMeasures {

    private final ScoredSubjects subjects;
    private final ScoreHistory history;
    private final PartHistory parts;
    private final Days days;

    ScorecardMeasures(ScoredSubjects subjects, ScoreHistory history, PartHistory parts, Days days) {
        this.subjects = subjects;
        this.history = history;
        this.parts = parts;
        this.days = days;
    }

    /** Those of persons on the day of the judgement. */
    List<Measured> ofPersons(Judged judged, Collection<UUID> persons, Set<String> kpis) {
        var known = judged.known();
        return known == null
                ? subjects.ofPersons(judged.cycle(), persons, kpis)
                : then(subjects.everOfPersons(judged.cycle(), persons, kpis), known);
    }

    /** Those of teams. */
    List<Measured> ofTeams(Judged judged, Collection<UUID> teams, Set<String> kpis) {
        var known = judged.known();
        return known == null
                ? subjects.ofTeams(judged.cycle(), teams, kpis)
                : then(subjects.everOfTeams(judged.cycle(), teams, kpis), known);
    }

    private List<Measured> then(List<Measured> known, LocalDate day) {
        var end = days.endOf(day);
        var ids = known.stream().map(Measured::keyResultId).toList();
        var weights = parts.weightsAt(ids, end);
        var scores = history.at(ids, end);
        return known.stream()
                .filter(each -> weights.containsKey(each.keyResultId()))
                .map(each -> then(each, weights.get(each.keyResultId()), scores.get(each.keyResultId())))
                .toList();
    }

    private static Measured then(Measured now, BigDecimal weight, ScoreHistory.@Nullable Entry entry) {
        if (entry == null) {
            return now.with(weight, new Rating.NoData(Rating.Reason.NO_FACT), null);
        }
        var achievement = entry.achievement();
        return now.with(
                weight,
                achievement == null ? new Rating.NoData(Rating.Reason.NO_FACT) : new Rating.Measured(achievement),
                new Moved(entry.movedBy(), entry.changedAt()));
    }
}
