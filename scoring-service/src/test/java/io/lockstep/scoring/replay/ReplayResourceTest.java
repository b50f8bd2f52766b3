package io.lockstep.scoring.replay;

import static io.lockstep.scoring.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may replay when, and that no table is forgotten. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class ReplayResourceTest {

    @Inject
    Jdbi jdbi;

    @BeforeEach
    @AfterEach
    void forget() {
        jdbi.useHandle(handle -> handle.execute("truncate replay"));
    }

    @Test
    void request_whenOneIsUnderWay_is409() {
        jdbi.useHandle(handle -> handle.execute("""
                insert into replay (replay_id, state, switch_over, requested_by, requested_at, alive_at)
                values (?, 'RUNNING', 'NEVER', 'ops', now(), now())
                """, Ids.next()));

        request("admin", "NEVER").statusCode(409).body("type", endsWith(":replay-under-way"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "member", "manager", "integration"})
    void request_whenNotAnAdmin_is403(String role) {
        request(role, "NEVER").statusCode(403);
    }

    /** A new table has to be one or the other: rebuilt, thrown away, or shared with what serves. */
    @Test
    void tables_whenListed_areEachOfOneKind() {
        var listed = new TreeSet<>(Projections.TABLES.keySet());
        listed.addAll(Projections.RECORDS);
        listed.addAll(Projections.SHARED);

        var tables = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'inbox%'
                        """).mapTo(String.class).set());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(tables);
    }

    private static ValidatableResponse request(String role, String switchOver) {
        return as(role).contentType("application/json")
                .body("{\"switchOver\":\"" + switchOver + "\"}")
                .post("/v1/replays")
                .then();
    }
}
