package io.lockstep.tracking.spend;

import static io.lockstep.tracking.Plan.fields;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.event.ReceivedEvent;
import io.lockstep.kit.testing.EventContract;
import io.lockstep.kit.testing.EventProbe;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class SpendResourceTest {

    private static final String PATH = "/v1/spend";

    @Test
    void enter_whenPaidInAnotherCurrency_convertsWithTheRateOfTheDayAndKeepsIt() {
        // given
        rate("USD", "2026-02-13", 7.1234);
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var answer = manager().body(spend("USD")).post(PATH);

            // then
            answer.then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("amount", equalTo(7123.4f))
                    .body("original.rate", equalTo(7.1234f))
                    .body("original.rateDay", equalTo("2026-02-13"));
            rate("USD", "2026-02-13", 8);
            manager().get(PATH + "/" + answer.path("spendId")).then().body("amount", equalTo(7123.4f));
            EventContract.of("tracking").assertKept(event(probe, answer.path("spendId")));
        }
    }

    @Test
    void enter_whenThereIsNoRateOfTheDay_isRefused() {
        rate("CHF", "2026-02-16", 8);
        manager()
                .body(spend("CHF"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:no-rate"))
                .body("errors.pointer", hasItem("#/currency"));
    }

    @Test
    void enter_whenTheReferenceIsKnown_isRefusedAndAChangeTakesItsPlace() {
        // given
        var body = spend(null);
        var id = manager().body(body).post(PATH).<String>path("spendId");
        manager().body(body).post(PATH).then().statusCode(409).body("id", equalTo(id));
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            var changed = manager()
                    .header("If-Match", "\"1\"")
                    .body(with(body, "amount", 900))
                    .put(PATH + "/" + id);

            // then
            changed.then().statusCode(200).header("ETag", "\"2\"").body("amount", equalTo(900));
            assertThat(event(probe, id).payload().path("version").asInt()).isEqualTo(2);
            manager()
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put(PATH + "/" + id)
                    .then()
                    .statusCode(412);
            manager().body(body).put(PATH + "/" + id).then().statusCode(428);
        }
    }

    @Test
    void withdraw_whenItNeverHappened_saysSoAndCanBeEnteredAnew() {
        // given
        var body = spend(null);
        var id = manager().body(body).post(PATH).<String>path("spendId");
        try (var probe = EventProbe.fromNow("tracking")) {

            // when
            manager()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "not ours"))
                    .post(PATH + "/" + id + "/withdrawals")
                    .then()
                    .statusCode(200)
                    .body("withdrawn", equalTo(true));

            // then
            assertThat(event(probe, id).payload().path("withdrawn").asBoolean()).isTrue();
            manager().body(body).post(PATH).then().statusCode(201).body("version", equalTo(3));
        }
    }

    @Test
    void enter_whenAMemberNamesNothingOfTheirs_isRefused() {
        // given
        var owner = Plan.person(null);
        var task = Plan.task(owner);

        // then
        owner.member().body(spend(null)).post(PATH).then().statusCode(422);
        Plan.person(null)
                .member()
                .body(with(spend(null), "taskId", task))
                .post(PATH)
                .then()
                .statusCode(403);
        owner.member().body(with(spend(null), "taskId", task)).post(PATH).then().statusCode(201);
        manager().queryParam("taskId", task).get(PATH).then().body("items.taskId", equalTo(List.of(task.toString())));
    }

    private static ReceivedEvent event(EventProbe probe, String id) {
        return probe.await(event -> id.equals(event.payload().path("spendId").asText()));
    }

    private static Map<String, Object> spend(String currency) {
        return fields(
                "asOf",
                "2026-02-15",
                "channel",
                "wechat",
                "campaign",
                "spring-" + Ids.next(),
                "amount",
                1000,
                "currency",
                currency);
    }

    private static void rate(String currency, String day, Object rate) {
        manager()
                .body(Map.of("items", List.of(Map.of("currency", currency, "day", day, "rate", rate))))
                .put("/v1/exchange-rates")
                .then()
                .statusCode(200);
    }
}
