package io.lockstep.goal.screening;

import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.Language;
import io.lockstep.goal.Period;
import io.lockstep.goal.goal.GoalPlans;
import io.lockstep.goal.goal.GoalState;
import io.lockstep.goal.keyresult.KeyResult;
import io.lockstep.goal.keyresult.KeyResultState;
import io.lockstep.goal.screening.Screenings.GoalVersion;
import io.lockstep.goal.smart.Screening;
import io.lockstep.goal.smart.Statement;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import io.lockstep.kit.time.OrganisationTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Screens goals and free text, and takes the overrides of managers. */
@ApplicationScoped
class ScreeningService {

    private final GoalPlans plans;
    private final GoalStatements statements;
    private final Screenings screenings;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;
    private final OrganisationTime time;

    ScreeningService(
            GoalPlans plans,
            GoalStatements statements,
            Screenings screenings,
            AuditLog audit,
            Caller caller,
            Clock clock,
            OrganisationTime time) {
        this.plans = plans;
        this.statements = statements;
        this.screenings = screenings;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    ScreeningView screen(UUID goalId, Language language) {
        var goal = plans.get(goalId);
        var statement = Objects.requireNonNull(statements.of(List.of(goal)).get(goal));
        var overridden = screenings.overridden(List.of(goalId)).contains(new GoalVersion(goalId, goal.version()));
        return ScreeningView.of(goal.name(), Screening.of(statement), language)
                .ofGoal(goalId, goal.version(), overridden);
    }

    @Transactional
    ScreeningView screen(ScreeningRequest request, Language language) {
        var tied = request.supportsGoalId() != null && tied(request.supportsGoalId());
        var dated = request.start() != null && request.end() != null;
        var measures = statements.measures(keyResults(request));
        var screening = Screening.of(new Statement(request.text(), measures, dated, tied));
        return ScreeningView.of(request.text(), screening, language);
    }

    @Transactional
    OverrideView override(UUID goalId, OverrideRequest request) {
        var goal = plans.get(goalId);
        if (goal.state() != GoalState.DRAFT) {
            throw new Problem(GoalProblem.NOT_A_DRAFT).with("state", goal.state());
        }
        var override = new OverrideView(
                Ids.next(), goalId, goal.version(), request.reason(), caller.subject(), clock.instant());
        screenings.write(override);
        audit.record("SCREENING_OVERRIDDEN", "goal", goalId, null, override);
        return override;
    }

    @Transactional
    Page<OverrideView> overrides(UUID goalId, UUID after, int limit) {
        plans.get(goalId);
        return Page.of(
                screenings.overrides(goalId, after, limit + 1), limit, override -> Cursor.at(override.overrideId()));
    }

    private boolean tied(UUID goalId) {
        if (!plans.exists(goalId)) {
            throw Problem.unknownSubject("goal", goalId, "/supportsGoalId");
        }
        return plans.tiedToSales(Set.of(goalId)).contains(goalId);
    }

    private List<KeyResultState> keyResults(ScreeningRequest request) {
        var start = Objects.requireNonNullElse(request.start(), time.today());
        var end = Objects.requireNonNullElse(request.end(), start);
        var period = Period.of(start, end, "");
        var states = new ArrayList<KeyResultState>();
        for (int i = 0; i < request.keyResults().size(); i++) {
            var terms = request.keyResults().get(i);
            terms.check(period, "/keyResults/" + i);
            states.add(new KeyResult(Ids.next(), i, terms).state(period));
        }
        return states;
    }
}
