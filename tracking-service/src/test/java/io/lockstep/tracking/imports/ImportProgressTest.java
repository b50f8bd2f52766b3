package io.lockstep.tracking.imports;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.manager;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What others see of an import: while it runs, when it ended, and when its process did. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ImportProgressTest {

    @Inject
    Jdbi jdbi;

    @Inject
    ImportUpkeep upkeep;

    @Test
    void import_whileItRuns_saysHowManyRowsWereLookedAtAndHowManyAreWrong() {
        // given: 250 rows, of which one is wrong, and the 151st takes its time
        var sheet = "says\n" + "x\n".repeat(100) + "wrong\n" + "x\n".repeat(49) + "stop\n" + "x\n".repeat(99);

        // when
        var answer = CompletableFuture.supplyAsync(() -> post(SlowSheet.NAME, sheet));
        var running = await().until(
                        ImportProgressTest::latest, run -> run.get("checked").equals(100));

        // then
        assertThat(running)
                .containsEntry("state", "RUNNING")
                .containsEntry("rows", 250)
                .containsEntry("refused", 0);
        run(running.get("importId")).body("state", equalTo("RUNNING")).body("endedAt", nullValue());
        report(running.get("importId")).statusCode(404);

        // when
        SlowSheet.GO_ON.release();

        // then
        assertThat(answer.join().statusCode()).isEqualTo(422);
        run(running.get("importId"))
                .body("state", equalTo("REFUSED"))
                .body("checked", equalTo(250))
                .body("refused", equalTo(1));
        report(running.get("importId")).statusCode(404);
    }

    @Test
    void import_whenItsProcessEnds_saysSoAndCanBeRepeated() {
        // given: rows that were stored, by a process that ended before it could say so
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var sheet = "keyResultId,asOf,value\n%1$s,2026-02-15,620\n%1$s,2026-02-16,640\n".formatted(keyResult);
        var first = post("measurements", sheet);
        jdbi.useHandle(handle -> handle.execute("""
                update import_run set state = 'RUNNING', ended_at = null, last_sign_at = now() - interval '6 minutes',
                       created = 0, report = null where import_id = ?::uuid
                """, first.<String>path("importId")));
        var young = Ids.next();
        jdbi.useHandle(handle -> handle.execute("""
                insert into import_run (import_id, kind, dry_run, state, rows, started_at, last_sign_at, started_by)
                values (?, 'spend', false, 'RUNNING', 0, now() - interval '1 hour', now(), 'somebody')
                """, young));

        // when
        upkeep.interrupt();

        // then
        run(first.path("importId")).body("state", equalTo("INTERRUPTED")).body("endedAt", notNullValue());
        run(young).body("state", equalTo("RUNNING"));

        // when
        var again = post("measurements", sheet);

        // then
        again.then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(2));
        assertThat(again.<Object>path("items.id")).isEqualTo(first.path("items.id"));
        jdbi.useHandle(handle -> handle.execute("delete from import_run where import_id = ?", young));
    }

    @Test
    void report_whenAnImportIsDone_canBeReadLater() {
        // given
        var sheet = "asOf,channel,amount\n2026-02-15,line-%1$s,100\n2026-02-16,line-%1$s,200\n".formatted(Ids.next());

        // when
        var answer = post("spend", sheet);

        // then
        assertThat(report(answer.path("importId")).extract().<Map<String, Object>>path(""))
                .isEqualTo(answer.<Map<String, Object>>path(""));
        admin().get("/v1/imports/" + UUID.randomUUID() + "/report").then().statusCode(404);
    }

    private static Map<String, Object> latest() {
        return manager().get("/v1/imports").path("items[0]");
    }

    private static ValidatableResponse run(Object id) {
        return manager().get("/v1/imports/" + id).then().statusCode(200);
    }

    private static ValidatableResponse report(Object id) {
        return manager().get("/v1/imports/" + id + "/report").then();
    }

    private static Response post(String kind, String csv) {
        return manager().contentType("text/csv").body(csv.getBytes(UTF_8)).post("/v1/imports/" + kind);
    }
}
