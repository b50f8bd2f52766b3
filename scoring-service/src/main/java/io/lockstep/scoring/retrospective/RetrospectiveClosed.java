package io.lockstep.scoring.retrospective;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.scoring.retrospective.Retrospective.CauseCounts;
import io.lockstep.scoring.retrospective.Retrospective.Contribution;
import io.lockstep.scoring.retrospective.Retrospective.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of retrospective-closed: the figures, without the texts of the retrospective. */
record RetrospectiveClosed(
        UUID cycleId,
        LocalDate closedOn,
        boolean trial,
        List<Goal> goals,
        int goalCount,
        CauseCounts causes,
        Contribution contribution,
        List<Proposal> proposals) {

    static final EventType TYPE = EventType.v1("scoring", "retrospective-closed");

    /** So many goals and proposals stand in the event; the retrospective has all. */
    private static final int LISTED = 1_000;

    /** A goal and how far it came. */
    record Goal(UUID goalId, String name, @Nullable BigDecimal achievement, BigDecimal coverage) {}

    static OutgoingEvent event(Retrospective retrospective) {
        var payload = new RetrospectiveClosed(
                retrospective.cycleId(),
                retrospective.closedOn(),
                retrospective.trial(),
                retrospective.goals().stream()
                        .limit(LISTED)
                        .map(goal -> new Goal(goal.goalId(), goal.name(), goal.achievement(), goal.coverage()))
                        .toList(),
                retrospective.goals().size(),
                retrospective.causes(),
                retrospective.contribution(),
                retrospective.proposals().stream().limit(LISTED).toList());
        return OutgoingEvent.withId(Ids.next(), TYPE, retrospective.cycleId(), payload);
    }
}
