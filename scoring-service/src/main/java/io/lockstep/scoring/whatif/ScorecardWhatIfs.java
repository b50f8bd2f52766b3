package io.lockstep.scoring.whatif;

import io.lockstep.scoring.standing.ScorecardTrial;
import io.lockstep.scoring.standing.ScorecardWhatIf;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Scores a scorecard as if something were otherwise. */
@Singleton
class ScorecardWhatIfs {

    private final ScorecardTrial trial;
    private final TriedKeyResults keyResults;

    ScorecardWhatIfs(ScorecardTrial trial, TriedKeyResults keyResults) {
        this.trial = trial;
        this.keyResults = keyResults;
    }

    ScorecardWhatIf of(UUID scorecard, WhatIf.OfScorecard changes) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        changes.weights().forEach(weight -> weights.put(weight.kpi(), weight.weight()));
        return trial.of(
                scorecard,
                changes.stage(),
                weights,
                belongs -> keyResults.judge(changes.values(), changes.targets(), belongs));
    }
}
