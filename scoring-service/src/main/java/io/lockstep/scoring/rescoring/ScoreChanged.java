package io.lockstep.scoring.rescoring;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.scoring.achievement.Judgement;
import io.lockstep.scoring.cause.Causes;
import io.lockstep.scoring.formula.FormulaVersion;
import io.lockstep.scoring.rescoring.LeafScores.Leaf;
import io.lockstep.scoring.rollup.Score;
import io.lockstep.scoring.score.NodeType;
import io.lockstep.scoring.score.ScoreState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of score-changed. */
record ScoreChanged(
        NodeType subjectType,
        UUID subjectId,
        UUID goalId,
        LocalDate evaluatedOn,
        Fractions before,
        Fractions after,
        int formulaVersion,
        List<UUID> facts,
        int factCount,
        FormulaVersion.@Nullable Ref formula) {

    static final EventType TYPE = EventType.v1("scoring", "score-changed");

    /** A score in an event. */
    record Fractions(
            ScoreState state,
            @Nullable BigDecimal achievement,
            @Nullable BigDecimal pace,
            BigDecimal coverage) {

        static Fractions of(Score score) {
            return new Fractions(
                    ScoreState.of(score),
                    score.achievement().fraction().orElse(null),
                    score.pace().fraction().orElse(null),
                    score.coverage());
        }
    }

    /** The event of a change that no new value brought about. */
    static OutgoingEvent event(NodeChange change, LocalDate today) {
        return event(change, null, today);
    }

    /** The event of a visible change, caused by what determined it. */
    static OutgoingEvent event(NodeChange change, @Nullable Leaf leaf, LocalDate today) {
        Causes causes = Objects.requireNonNull(change.causes());
        var after = change.after();
        var day = after.node().score().evaluatedOn();
        var payload = new ScoreChanged(
                after.type(),
                after.node().id(),
                after.goalId(),
                day == null ? today : day,
                Fractions.of(change.before().node().score()),
                Fractions.of(after.node().score()),
                Judgement.FORMULA_VERSION,
                causes.facts(),
                causes.factCount(),
                formula(leaf));
        var cause = causes.determining();
        return OutgoingEvent.withId(Ids.next(), TYPE, after.node().id(), payload)
                .causedBy(cause.eventId(), cause.correlationId());
    }

    private static FormulaVersion.@Nullable Ref formula(@Nullable Leaf leaf) {
        var value = leaf == null ? null : leaf.value();
        var use = value == null ? null : value.formula();
        return use == null ? null : new FormulaVersion.Ref(use.code(), use.version());
    }
}
