package io.lockstep.tracking.observation;

import static io.lockstep.tracking.Plan.fields;
import static io.lockstep.tracking.Plan.manager;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ObservationTest {

    @Inject
    Jdbi jdbi;

    @Test
    void record_whenItBearsOnAKeyResult_standsInItsTimeline() {
        // given
        var keyResult = Plan.keyResult(Plan.person(null), "TOTAL");
        var body = fields("asOf", "2026-02-15", "topic", "COMPETITOR", "text", "对手降价 10 %", "keyResultId", keyResult);

        // when
        var first =
                manager().header("Idempotency-Key", "o-" + keyResult).body(body).post("/v1/observations");
        var second =
                manager().header("Idempotency-Key", "o-" + keyResult).body(body).post("/v1/observations");

        // then
        first.then().statusCode(201).body("text", equalTo("对手降价 10 %"));
        second.then().statusCode(201).body("observationId", equalTo(first.path("observationId")));
        manager()
                .get("/v1/timelines/" + keyResult)
                .then()
                .body("items.factId", hasItem(first.<String>path("observationId")));
        manager()
                .queryParam("keyResultId", keyResult)
                .get("/v1/observations")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void record_whenSalesFollowedALeadUp_keepsWhatItCameTo() {
        // given
        var lead = Ids.next();
        jdbi.useHandle(handle -> handle.execute("""
                insert into ledger (id, kind, subject_id, as_of, recorded_at, reported_by, content)
                values (uuidv7(), 'LEAD_EVENT', ?, '2026-02-14', now(), 'crm', '{}')
                """, lead));

        // when
        var answer = manager().body(feedback(lead)).post("/v1/lead-feedback");

        // then
        answer.then().statusCode(201).body("outcome", equalTo("NOT_INTERESTED")).body("rating", equalTo(2));
        manager().queryParam("leadId", lead).get("/v1/lead-feedback").then().body("items.size()", equalTo(1));
    }

    @Test
    void record_whenTheSubjectIsUnknownOrTextIsSent_isRefused() {
        manager().body(feedback(Ids.next())).post("/v1/lead-feedback").then().statusCode(422);
        manager()
                .body(fields("leadId", Ids.next(), "asOf", "2026-02-15", "outcome", "WON", "note", "Ms Li, 138..."))
                .post("/v1/lead-feedback")
                .then()
                .statusCode(400);
        manager()
                .body(fields("asOf", "2026-02-15", "topic", "PRICE", "text", "?", "keyResultId", Ids.next()))
                .post("/v1/observations")
                .then()
                .statusCode(422);
    }

    private static Object feedback(UUID lead) {
        return fields(
                "leadId", lead, "asOf", "2026-02-15", "outcome", "NOT_INTERESTED", "rating", 2, "reason", "NO_BUDGET");
    }
}
