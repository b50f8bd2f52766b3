package io.lockstep.goal.buyin;

import io.lockstep.goal.directory.Person;
import io.lockstep.goal.directory.Persons;
import io.lockstep.goal.goal.Goal;
import io.lockstep.goal.goal.Goals;
import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Cursor;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.outbox.Outbox;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes what sales says to supporting goals, and lists what waits for whom. */
@ApplicationScoped
class BuyInService {

    private final BuyIns buyIns;
    private final SalesResponses responses;
    private final Goals goals;
    private final Persons persons;
    private final Caller caller;
    private final Clock clock;
    private final Outbox outbox;
    private final AuditLog audit;

    BuyInService(
            BuyIns buyIns,
            SalesResponses responses,
            Goals goals,
            Persons persons,
            Caller caller,
            Clock clock,
            Outbox outbox,
            AuditLog audit) {
        this.buyIns = buyIns;
        this.responses = responses;
        this.goals = goals;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Takes an answer to the version of the goal that was read.
     *
     * @throws Problem 403 when it is not the caller's to say, 409 when the goal has changed meanwhile or needs no answer, 422
     *     without the text that it needs
     */
    @Transactional
    SalesResponseView respond(UUID goalId, NewSalesResponse said) {
        var goal = goals.getLocked(goalId);
        var buyIn = buyIns.findByIdOptional(goalId)
                .orElseThrow(() -> new Problem(BuyInProblem.NO_SUPPORTING_GOAL).with("goal", goalId));
        if (said.version() != goal.version()) {
            throw new Problem(BuyInProblem.ANSWER_TO_OLD_VERSION)
                    .with("current", goal.version())
                    .with("version", said.version())
                    .at("/version");
        }
        if (said.answer().needsText() && said.text() == null) {
            throw new Problem(BuyInProblem.ANSWER_NEEDS_TEXT)
                    .with("answer", said.answer())
                    .at("/text");
        }
        if (said.answer().decides()) {
            demandSalesOwner(buyIn);
            buyIn.answer(BuyInState.valueOf(said.answer().name()), clock.instant());
        }
        var response = new SalesResponse(Ids.next(), goalId, said, caller.subject(), clock.instant());
        responses.persist(response);
        var event = SalesResponseGiven.of(response.view(null));
        outbox.append(event);
        audit.record(said.answer().name(), "goal", goalId, null, response.view(null));
        return response.view(event.id());
    }

    @Transactional
    Page<SalesResponseView> said(UUID goalId, UUID after, int limit) {
        goals.get(goalId);
        return Page.of(responses.page(goalId, after, limit), limit, response -> Cursor.at(response.id()))
                .map(response -> response.view(null));
    }

    @Transactional
    Page<BuyInView> list(@Nullable UUID waitsFor, @Nullable BuyInState state, UUID after, int limit) {
        var page = Page.of(buyIns.page(waitsFor, state, after, limit), limit, buyIn -> Cursor.at(buyIn.goalId()));
        var concerned = byId(
                goals.ofIds(page.items().stream()
                        .flatMap(buyIn -> Stream.of(buyIn.goalId(), buyIn.salesGoalId()))
                        .distinct()
                        .toList()),
                Goal::id);
        var owners = byId(
                persons.list(
                        "id in ?1",
                        page.items().stream()
                                .map(BuyIn::salesOwnerId)
                                .distinct()
                                .toList()),
                Person::id);
        return page.map(buyIn -> view(buyIn, concerned, owners));
    }

    private static BuyInView view(BuyIn buyIn, Map<UUID, Goal> goals, Map<UUID, Person> owners) {
        var goal = goals.get(buyIn.goalId());
        var owner = owners.get(buyIn.salesOwnerId());
        return new BuyInView(
                goal.id(),
                goal.terms().name(),
                goal.version(),
                buyIn.salesGoalId(),
                goals.get(buyIn.salesGoalId()).terms().name(),
                new BuyInView.Whom(owner.id(), owner.details().displayName()),
                buyIn.state(),
                buyIn.since());
    }

    private void demandSalesOwner(BuyIn buyIn) {
        persons.ofSubject(caller.subject())
                .filter(person -> person.id().equals(buyIn.salesOwnerId()))
                .orElseThrow(() -> new Problem(BuyInProblem.SALES_OWNER_ANSWERS));
    }

    private static <T> Map<UUID, T> byId(Collection<T> things, Function<T, UUID> id) {
        return List.copyOf(things).stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
