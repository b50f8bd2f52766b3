package io.lockstep.scoring.retrospective;

import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.scoring.cause.Cause;
import io.lockstep.scoring.retrospective.Retrospective.Answer;
import io.lockstep.scoring.retrospective.Retrospective.CauseCounts;
import io.lockstep.scoring.retrospective.Retrospective.Misses;
import io.lockstep.scoring.stream.Feed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the retrospective of a cycle that was closed, from what is known of it then, and publishes what it proposes. */
@Singleton
public class RetrospectiveWriting {

    private final CycleOutcomes outcomes;
    private final CycleAnswers answers;
    private final MarketingShare marketing;
    private final Retrospectives retrospectives;
    private final Outbox outbox;
    private final Feed feed;

    RetrospectiveWriting(
            CycleOutcomes outcomes,
            CycleAnswers answers,
            MarketingShare marketing,
            Retrospectives retrospectives,
            Outbox outbox,
            Feed feed) {
        this.outcomes = outcomes;
        this.answers = answers;
        this.marketing = marketing;
        this.retrospectives = retrospectives;
        this.outbox = outbox;
        this.feed = feed;
    }

    /** In the current transaction, because of the event; nothing as long as the cycle is not described or not closed. */
    public void write(UUID cycle, Cause cause) {
        prepare(cycle).ifPresent(event -> publish(event.causedBy(cause.eventId(), cause.correlationId())));
    }

    /** As {@link #write}, because somebody wants it anew; the event's id. */
    Optional<UUID> writeAgain(UUID cycle) {
        var event = prepare(cycle);
        event.ifPresent(this::publish);
        return event.map(OutgoingEvent::id);
    }

    private Optional<OutgoingEvent> prepare(UUID cycle) {
        return outcomes.closed(cycle).map(closed -> {
            var goals = outcomes.goals(cycle);
            var given = answers.answers(cycle);
            var start = closed.start() == null ? closed.closedOn() : closed.start();
            var end = closed.end() == null ? closed.closedOn() : closed.end();
            var retrospective = new Retrospective(
                    cycle,
                    closed.name(),
                    closed.start(),
                    closed.end(),
                    closed.closedOn(),
                    closed.trial(),
                    goals,
                    causes(given),
                    Misses.of(goals, given),
                    given,
                    marketing.of(start, end),
                    answers.lessons(cycle),
                    NextCycle.proposals(cycle, goals, given));
            retrospectives.save(retrospective);
            return RetrospectiveClosed.event(retrospective);
        });
    }

    private void publish(OutgoingEvent event) {
        outbox.append(event);
        feed.append(List.of(event));
    }

    private static CauseCounts causes(List<Answer> answers) {
        return new CauseCounts(
                count(answers, CauseKind.GOAL_SETTING),
                count(answers, CauseKind.RESOURCE),
                count(answers, CauseKind.EXECUTION));
    }

    private static int count(List<Answer> answers, CauseKind cause) {
        return (int) answers.stream().filter(answer -> answer.cause() == cause).count();
    }
}
