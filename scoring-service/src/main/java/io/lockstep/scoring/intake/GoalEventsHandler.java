package io.lockstep.scoring.intake;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.kit.inbox.ParkedEvents;
import io.lockstep.scoring.plan.Directory;
import io.lockstep.scoring.plan.GoalChanged;
import io.lockstep.scoring.plan.GoalEvent.PersonChanged;
import io.lockstep.scoring.plan.GoalEvent.TeamChanged;
import io.lockstep.scoring.rescoring.Batch;
import io.lockstep.scoring.rescoring.PlanLock;
import io.lockstep.scoring.rescoring.Rescoring;
import io.lockstep.scoring.rescoring.Ticking;
import io.lockstep.scoring.retrospective.RetrospectiveWriting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;

/** The plan: directory, cycles with their ticks, goals with their key results. */
@ApplicationScoped
class GoalEventsHandler implements EventHandler {

    private static final EventType PERSON_CHANGED = EventType.v1("goal", "person-changed");
    private static final EventType TEAM_CHANGED = EventType.v1("goal", "team-changed");
    private static final EventType GOAL_CHANGED = EventType.v1("goal", "goal-changed");

    private final PlanLock plan;
    private final Directory directory;
    private final CycleIntake cycles;
    private final GoalIntake goals;
    private final ParkedEvents parked;
    private final FactIntake facts;
    private final Rescoring rescoring;
    private final Ticking ticking;
    private final RetrospectiveWriting retrospectives;

    GoalEventsHandler(
            PlanLock plan,
            Directory directory,
            CycleIntake cycles,
            GoalIntake goals,
            ParkedEvents parked,
            FactIntake facts,
            Rescoring rescoring,
            Ticking ticking,
            RetrospectiveWriting retrospectives) {
        this.plan = plan;
        this.directory = directory;
        this.cycles = cycles;
        this.goals = goals;
        this.parked = parked;
        this.facts = facts;
        this.rescoring = rescoring;
        this.ticking = ticking;
        this.retrospectives = retrospectives;
    }

    @Override
    public String owner() {
        return "goal";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        plan.change();
        directory.savePersons(read(events, PERSON_CHANGED, PersonChanged.class));
        directory.saveTeams(read(events, TEAM_CHANGED, TeamChanged.class));
        var batch = new Batch();
        var newest = Newest.of(events, GOAL_CHANGED, GoalChanged.class, GoalChanged::goalId, GoalChanged::version);
        var arrived = new HashSet<>(goals.take(newest, batch));
        var ticks = cycles.take(events, batch);
        facts.take(parked.release(arrived), batch);
        rescoring.rescore(batch);
        ticks.forEach(ticking::tick);
        cycles.closed(events).forEach(retrospectives::write);
    }

    private static <T> List<T> read(List<ReceivedEvent> events, EventType type, Class<T> as) {
        return events.stream()
                .filter(event -> event.is(type))
                .map(event -> event.payload(as))
                .toList();
    }
}
