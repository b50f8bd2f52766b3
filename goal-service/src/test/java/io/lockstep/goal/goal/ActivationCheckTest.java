package io.lockstep.goal.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.goal.Api;
import io.lockstep.goal.GoalProblem;
import io.lockstep.goal.goal.GoalChanged.What;
import io.lockstep.goal.goal.GoalsChanged.Changed;
import io.lockstep.kit.problem.Problem;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other features of the service hang on to: checks before an activation, and the notice after a change. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class ActivationCheckTest {

    private static final String REFUSED = "refused-";
    private static final String WARNED = "warned-";
    private static final Queue<Changed> SEEN = new ConcurrentLinkedQueue<>();

    private GoalFixture plan;

    @BeforeEach
    void freshPlan() {
        plan = GoalFixture.fresh();
    }

    @Test
    void activate_whenACheckRefuses_activatesNothing() {
        // given
        var id = named(REFUSED);

        // when
        var answer = plan.api.activate(id);

        // then
        answer.then().statusCode(422).body("type", equalTo("urn:problem-type:lockstep:reason-needed"));
        plan.api.get("/v1/goals/" + id).then().body("state", equalTo("DRAFT")).body("version", equalTo(1));
    }

    @Test
    void activate_whenACheckWarns_saysSoInTheAnswerAlone() {
        var id = named(WARNED);

        var answer = plan.api.activate(id);

        answer.then().statusCode(200).body("warnings.code", hasItem("WRITTEN_AS_ACTIVE"));
        assertThat(plan.api.get("/v1/goals/" + id).<Object>path("warnings")).isNull();
    }

    @Test
    void publish_whenAGoalChanges_tellsObserversHowItWasAndIs() {
        // given
        var id = plan.api.goal(plan.body("SALES"));

        // when
        plan.api.activate(id).then().statusCode(200);

        // then
        assertThat(SEEN)
                .filteredOn(changed -> changed.after().goalId().toString().equals(id))
                .satisfiesExactly(created -> assertThat(created.before()).isNull(), activated -> {
                    assertThat(activated.what()).isEqualTo(What.ACTIVATED);
                    assertThat(activated.before())
                            .extracting(PlannedGoal::state)
                            .isEqualTo(GoalState.DRAFT);
                    assertThat(activated.after().state()).isEqualTo(GoalState.ACTIVE);
                });
    }

    private String named(String prefix) {
        var body = plan.body("SALES");
        body.put("name", Api.unique(prefix));
        return plan.api.goal(body);
    }

    /** Refuses and warns by name, and reads with SQL what was written. */
    @ApplicationScoped
    static class ByName implements ActivationCheck {

        private final Jdbi jdbi;

        ByName(Jdbi jdbi) {
            this.jdbi = jdbi;
        }

        @Override
        public void check(List<PlannedGoal> drafts) {
            if (drafts.getFirst().name().startsWith(REFUSED)) {
                throw new Problem(GoalProblem.REASON_NEEDED).at("/reason");
            }
        }

        @Override
        public List<ActivationWarning> warnings(List<PlannedGoal> drafts) {
            return drafts.stream()
                    .filter(goal -> goal.name().startsWith(WARNED))
                    .map(goal -> new ActivationWarning(goal.goalId(), null, "WRITTEN_AS_" + state(goal), "text", "文字"))
                    .toList();
        }

        private String state(PlannedGoal goal) {
            return jdbi.withHandle(handle -> handle.createQuery("select state from goal where id = :id")
                    .bind("id", goal.goalId())
                    .mapTo(String.class)
                    .one());
        }
    }

    /** Remembers what it is told. */
    @ApplicationScoped
    static class Observer {

        void on(@Observes GoalsChanged changed) {
            SEEN.addAll(changed.goals());
        }
    }
}
