package io.lockstep.task.goal;

import io.lockstep.kit.event.EventType;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.inbox.EventHandler;
import io.lockstep.task.coverage.CoverageCheck;
import io.lockstep.task.directory.DirectoryUpdates;
import io.lockstep.task.directory.PersonChanged;
import io.lockstep.task.directory.TeamChanged;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the read models of persons, teams and key results. */
@ApplicationScoped
class GoalEventsHandler implements EventHandler {

    private static final EventType PERSON = EventType.v1("goal", "person-changed");
    private static final EventType TEAM = EventType.v1("goal", "team-changed");
    private static final EventType GOAL = EventType.v1("goal", "goal-changed");

    private final DirectoryUpdates directory;
    private final GoalUpdates goals;
    private final CoverageCheck coverage;
    private final List<GoalEventsReader> readers;

    GoalEventsHandler(
            DirectoryUpdates directory,
            GoalUpdates goals,
            CoverageCheck coverage,
            @All List<GoalEventsReader> readers) {
        this.directory = directory;
        this.goals = goals;
        this.coverage = coverage;
        this.readers = readers;
    }

    @Override
    public String owner() {
        return "goal";
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        directory.applyPersons(
                Newest.of(events, PERSON, PersonChanged.class, PersonChanged::personId, PersonChanged::version));
        directory.applyTeams(Newest.of(events, TEAM, TeamChanged.class, TeamChanged::teamId, TeamChanged::version));
        var newer = goals.apply(Newest.of(events, GOAL, GoalChanged.class, GoalChanged::goalId, GoalChanged::version));
        if (!newer.isEmpty()) {
            coverage.ofGoals(newer);
        }
        readers.forEach(reader -> reader.read(events));
    }
}
