package io.lockstep.tracking.history;

import static io.lockstep.tracking.Plan.as;
import static io.lockstep.tracking.Plan.manager;
import static io.lockstep.tracking.Progress.measurement;
import static io.lockstep.tracking.Progress.on;
import static io.lockstep.tracking.Progress.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.EventJson;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class LedgerResourceTest {

    @Inject
    Jdbi jdbi;

    @Inject
    LedgerUpkeep upkeep;

    @Inject
    Retention retention;

    @Test
    void list_whenAskedBySubjectSourceOrTime_showsThose() {
        // given
        var task = Plan.task(Plan.person(null));
        var before = Instant.now();
        var source = "crm-" + Ids.next();
        var one = manager()
                .body(with(on(task), "source", source))
                .post("/v1/progress-updates")
                .<String>path("progressId");
        var two = manager().body(on(task)).post("/v1/progress-updates").<String>path("progressId");

        // then
        list("taskId", task).body("items.factId", equalTo(List.of(two, one)));
        list("source", source)
                .body("items.factId", equalTo(List.of(one)))
                .body("items[0].content.percent", equalTo(0.6f));
        assertThat(manager()
                        .queryParam("taskId", task)
                        .get("/v1/ledger/export")
                        .asString()
                        .lines()
                        .map(line -> EventJson.parse(line).path("factId").asText()))
                .containsExactly(one, two);
        list("source", "manager").body("items.reportedBy", everyItem(equalTo("manager")));
        manager()
                .queryParam("taskId", task)
                .queryParam("to", before.toString())
                .get("/v1/ledger")
                .then()
                .body("items.size()", equalTo(0));
        manager()
                .queryParam("taskId", task)
                .queryParam("kind", "PROGRESS")
                .get("/v1/ledger")
                .then()
                .statusCode(400);
        manager()
                .queryParam("taskId", task)
                .queryParam("leadId", task)
                .get("/v1/ledger/export")
                .then()
                .statusCode(400);
        as("crm", "integration").get("/v1/ledger").then().statusCode(403);
    }

    @Test
    void timeline_whenPaged_showsEachOnceTheOldestFirst() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var ids = Stream.of(1, 2, 3)
                .map(value -> manager()
                        .body(with(measurement(keyResult), "value", value))
                        .post("/v1/measurements")
                        .<String>path("measurementId"))
                .toList();

        // when
        var first = manager().queryParam("limit", 2).get("/v1/timelines/" + keyResult);
        var second = manager()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/timelines/" + keyResult);

        // then
        assertThat(first.<List<String>>path("items.factId")).isEqualTo(ids.subList(0, 2));
        second.then().body("items.factId", equalTo(ids.subList(2, 3))).body("next", nullValue());
    }

    @Test
    void export_whenThereIsMuch_streamsEachFactOnALine() {
        // given
        var source = "export-" + Ids.next();
        jdbi.useHandle(handle -> handle.execute("""
                insert into ledger (id, kind, subject_id, as_of, recorded_at, reported_by, source, content)
                select uuidv7(), 'OBSERVATION', gen_random_uuid(), '2026-02-15', now(), 'test', ?, '{"n": 1}'
                from generate_series(1, 1201)
                """, source));

        // when
        var lines =
                manager().queryParam("source", source).get("/v1/ledger/export").asString();

        // then
        assertThat(lines.lines())
                .hasSize(1201)
                .allSatisfy(line -> assertThat(
                                EventJson.parse(line).path("content").path("n").asInt())
                        .isEqualTo(1));
        assertThat(lines.lines().distinct()).hasSize(1201);
    }

    @Test
    void letGo_whenAMonthIsOld_carriesWhatStillDecidesAndNothingElse() {
        // given
        var task = Ids.next();
        jdbi.useHandle(handle -> handle.execute("select ledger_extend('2020-03-01')"));
        old(task, "2020-03-02", "{\"percent\": 0.1, \"indicators\": [{\"code\": \"a\", \"value\": 1}]}");
        var winner = old(task, "2020-03-05", "{\"percent\": 0.3, \"indicators\": []}");
        var withdrawn = old(task, "2020-03-09", "{\"percent\": 0.9, \"indicators\": []}");
        jdbi.useHandle(handle -> handle.execute(
                "insert into fact_key (scope, key, fact_id, digest) values ('supersedes', ?, ?, '')",
                withdrawn.toString(),
                Ids.next()));
        var before = winners(task);

        // when
        var gone = retention.letGo(LocalDate.of(2020, 4, 1), Instant.now());

        // then
        assertThat(gone).isEqualTo(1);
        assertThat(before).hasSize(2).containsEntry("", winner.toString());
        assertThat(winners(task)).isEqualTo(before);
        var facts = manager().get("/v1/timelines/" + task);
        facts.then().body("items.kind", equalTo(List.of("OPENING_BALANCE")));
        assertThat(facts.<List<Object>>path("items[0].content.facts")).hasSize(2);
    }

    @Test
    void forgetKeys_whenTheyAreOld_keepsThoseOfCorrections() {
        // given
        var key = Ids.next().toString();
        jdbi.useHandle(handle -> handle.execute("""
                insert into fact_key (scope, key, fact_id, digest, claimed_at)
                select scope, ?, gen_random_uuid(), '', now() - make_interval(days => age)
                from (values ('old', 401), ('young', 399), ('supersedes', 900)) as k (scope, age)
                """, key));

        // when
        upkeep.forgetKeys();

        // then
        var left = jdbi.withHandle(handle -> handle.createQuery("select scope from fact_key where key = ? order by 1")
                .bind(0, key)
                .mapTo(String.class)
                .list());
        assertThat(left).containsExactly("supersedes", "young");
    }

    /** Of a task, for its own progress ("") and each indicator, the fact that counts. */
    private Map<String, String> winners(UUID task) {
        var winners = new TreeMap<String, String>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        with fact as (
                            select id, as_of, content from ledger where subject_id = :task and kind = 'PROGRESS'
                            union all
                            select (f ->> 'id')::uuid, (f ->> 'asOf')::date, f -> 'content' from ledger
                            cross join lateral jsonb_array_elements(content -> 'facts') f
                            where subject_id = :task and kind = 'OPENING_BALANCE'
                        ), valid as (
                            select * from fact where not exists (
                                select from fact_key where scope = 'supersedes' and key = fact.id::text)
                        )
                        select '' as what, id, as_of from valid
                        union all
                        select i ->> 'code', id, as_of from valid
                        cross join lateral jsonb_array_elements(content -> 'indicators') i
                        order by as_of
                        """)
                .bind("task", task)
                .map((row, context) -> winners.put(row.getString("what"), row.getString("id")))
                .list());
        return winners;
    }

    private UUID old(UUID task, String day, String content) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into ledger (id, kind, subject_id, as_of, recorded_at, reported_by, content)
                        values (uuidv7(:day::timestamptz - now()), 'PROGRESS', :task, :day::date, :day::timestamptz, 'test',
                                :content::jsonb)
                        returning id
                        """)
                .bind("task", task)
                .bind("day", day)
                .bind("content", content)
                .mapTo(UUID.class)
                .one());
    }

    private static ValidatableResponse list(String parameter, Object value) {
        return manager().queryParam(parameter, value).get("/v1/ledger").then().statusCode(200);
    }
}
