package io.lockstep.task.goal;

import static io.lockstep.task.Bodies.contribution;
import static io.lockstep.task.Bodies.whitepaper;
import static io.lockstep.task.Json.with;
import static io.lockstep.task.Organisation.goalChanged;
import static io.lockstep.task.Organisation.manager;
import static io.lockstep.task.Organisation.person;
import static io.lockstep.task.Organisation.personChanged;
import static io.lockstep.task.Organisation.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.OutgoingEvent;
import io.lockstep.kit.inbox.AppliedEvents;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.task.Organisation;
import io.lockstep.task.Organisation.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class GoalEventsTest {

    private final AppliedEvents applied;
    private final Jdbi jdbi;

    GoalEventsTest(AppliedEvents applied, Jdbi jdbi) {
        this.applied = applied;
        this.jdbi = jdbi;
    }

    @Test
    void person_whenTheSameEventComesTwice_hasOneEffect() {
        // given an effect that is undone by hand, so that a second one would show
        var person = new Person(Ids.next(), "somebody", null);
        var event = personChanged(person, 1, true);
        publishAndApply(event);
        jdbi.useHandle(handle -> handle.execute("delete from person where person_id = ?", person.id()));

        // when
        publish(event);
        publishAndApply(personChanged(new Person(person.id(), "somebody", null), 0, true));

        // then only the other event has had an effect
        assertThat(versionOf(person)).isZero();
    }

    @Test
    void person_whenAnOlderVersionComesAfterANewer_staysAsItWas() {
        // given
        var person = new Person(Ids.next(), "somebody", null);
        publishAndApply(personChanged(person, 3, false));

        // when
        publishAndApply(personChanged(person, 2, true));

        // then
        assertThat(versionOf(person)).isEqualTo(3);
        create(person, null).then().statusCode(422).body("type", endsWith(":owner-left"));
    }

    @Test
    void goal_whenAnOlderVersionComesAfterItWasClosed_staysClosed() {
        // given
        var owner = person();
        var goal = Ids.next();
        var keyResult = Ids.next();
        publishAndApply(goalChanged(goal, 5, "CLOSED", keyResult));

        // when
        publishAndApply(goalChanged(goal, 4, "ACTIVE", keyResult));

        // then
        create(owner, keyResult).then().statusCode(409).body("type", endsWith(":goal-closed"));
    }

    @Test
    void goal_whenAKeyResultIsTakenOut_isUnknownFromThenOn() {
        // given
        var owner = person();
        var goal = Ids.next();
        var stays = Ids.next();
        var goes = Ids.next();
        publishAndApply(goalChanged(goal, 1, "DRAFT", stays, goes));
        create(owner, goes).then().statusCode(201);

        // when
        publishAndApply(goalChanged(goal, 2, "DRAFT", stays));

        // then
        create(owner, stays).then().statusCode(201);
        create(owner, goes).then().statusCode(422).body("type", endsWith(":unknown-subject"));
    }

    @Test
    void goal_whenManyVersionsComeAtOnce_endsAtTheNewest() {
        // given
        var owner = person();
        var goal = Ids.next();
        var first = Ids.next();
        var last = Ids.next();

        // when
        for (int version = 1; version < 50; version++) {
            publish(goalChanged(goal, version, "ACTIVE", first));
        }
        publishAndApply(goalChanged(goal, 50, "ACTIVE", last));

        // then
        create(owner, last).then().statusCode(201);
        assertThat(jdbi.<List<UUID>, RuntimeException>withHandle(
                        handle -> handle.createQuery("select key_result_id from key_result where goal_id = ?")
                                .bind(0, goal)
                                .mapTo(UUID.class)
                                .list()))
                .containsExactly(last);
    }

    @Test
    void events_whenGoalServicePublishesAnyOfItsSamples_areApplied() {
        var contract = EventContract.of("goal");

        var events = contract.types().stream()
                .flatMap(type ->
                        contract.samples(type).stream().map(sample -> OutgoingEvent.of(type, Ids.next(), sample)))
                .peek(Organisation::publish)
                .toList();

        assertThat(events).isNotEmpty();
        events.forEach(event -> Awaitility.await().until(() -> applied.await(event.id())));
    }

    private void publishAndApply(OutgoingEvent event) {
        publish(event);
        Awaitility.await().until(() -> applied.await(event.id()));
    }

    private long versionOf(Person person) {
        return jdbi.withHandle(handle -> handle.createQuery("select version from person where person_id = ?")
                .bind(0, person.id())
                .mapTo(Long.class)
                .one());
    }

    private static Response create(Person owner, UUID keyResult) {
        var contributions = keyResult == null ? null : List.of(contribution(keyResult, 100));
        return manager()
                .body(with(whitepaper(owner.id()), "contributions", contributions))
                .post("/v1/tasks");
    }
}
