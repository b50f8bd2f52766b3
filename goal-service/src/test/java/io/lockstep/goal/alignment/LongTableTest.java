package io.lockstep.goal.alignment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.lockstep.goal.Api;
import io.lockstep.goal.goal.GoalFixture;
import io.lockstep.kit.table.TableFormat;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of more lines than a file may have. */
@QuarkusTest
@QuarkusTestResource(LockstepTestResource.class)
class LongTableTest {

    private static final int MOST = 10_000;

    private static final String SUPPORT = """
            insert into goal (id, version, state, kind, parent_id, weight, name, cycle_id, owner_id, start_date, end_date)
            select gen_random_uuid(), 1, 'DRAFT', 'MARKETING', :sales, 0, 'support ' || i, cycle_id, owner_id,
                   start_date, end_date
            from goal, generate_series(1, :count) as i where goal.id = :sales
            """;

    private final Jdbi jdbi;
    private GoalFixture plan;
    private UUID sales;

    LongTableTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void longTable() {
        plan = GoalFixture.fresh();
        sales = UUID.fromString(plan.api.goal(plan.body("SALES")));
        jdbi.useHandle(handle -> handle.createUpdate(SUPPORT)
                .bind("sales", sales)
                .bind("count", MOST + 1)
                .execute());
    }

    @AfterEach
    void removeIt() {
        jdbi.useHandle(handle -> handle.execute("delete from goal where parent_id = ?", sales));
    }

    @Test
    void export_whenTheTableIsTooLongForAFile_saysToPage() {
        table(TableFormat.CSV_TYPE)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:lockstep:table-too-long"))
                .body("limit", equalTo(MOST));
        table("application/json").then().statusCode(200).body("items", hasSize(100));
    }

    private Response table(String mediaType) {
        return Api.viewer().request().accept(mediaType).get("/v1/alignment-table?limit=100&cycleId=" + plan.cycle);
    }
}
