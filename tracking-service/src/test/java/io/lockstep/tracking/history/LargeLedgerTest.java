package io.lockstep.tracking.history;

import static io.lockstep.tracking.Plan.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.tracking.history.LedgerStatements.Plan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every read of the ledger costs the same after half a million facts as after twenty thousand: not by the clock, which tells
 * more of the machine, but by the pages of the database that it looks at, as many as it shows rows.
 */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class LargeLedgerTest {

    private static final int FEW = 20_000;
    private static final int MANY = 500_000;

    private static final int STEP = 60_000;

    /** Index rows that lie together at least; each page of a table that is looked at may hold one wanted row only. */
    private static final int ROWS_OF_A_LEAF = 30;

    /** From the roots of four partitions' indexes, and of two other tables, to their leaves. */
    private static final int WAY_DOWN = 30;

    /** Of an export's page, the largest that there is; and the row by which is seen that there is a next one. */
    private static final int PAGE = 501;

    private static final List<String> MONTHS = List.of("203101", "203102", "203103");
    private static final UUID TASK = Ids.next();
    private static final UUID KEY_RESULT = Ids.next();
    private static final UUID LEAD = Ids.next();

    @Inject
    Jdbi jdbi;

    @AfterEach
    void forget() {
        jdbi.useHandle(handle -> MONTHS.forEach(month -> handle.execute("drop table ledger_" + month)));
    }

    @Test
    void reads_whenTheLedgerGrows_lookAtNoMorePagesThanBefore() {
        // given
        jdbi.useHandle(handle -> handle.execute("select ledger_extend('2031-01-01')"));
        addLead();
        try (var statements = new LedgerStatements(jdbi)) {
            fill(0, FEW);
            var few = plans(statements);

            // when
            for (var from = FEW; from < MANY; from += STEP) {
                fill(from, Math.min(from + STEP, MANY));
            }
            var many = plans(statements);

            // then
            assertThat(many.keySet()).isEqualTo(few.keySet());
            few.forEach(LargeLedgerTest::assertLooksAtWhatItShows);
            many.forEach(LargeLedgerTest::assertLooksAtWhatItShows);
            many.forEach((read, plan) -> assertThat(plan.mostRows())
                    .as("%s: rows that a step reads, by%n%s", read, plan.root())
                    .isLessThanOrEqualTo(PAGE));
        }
    }

    private static void assertLooksAtWhatItShows(String read, Plan plan) {
        assertThat(plan.buffers())
                .as("%s: pages, for %d rows, by%n%s", read, plan.rows(), plan.root())
                .isLessThanOrEqualTo(plan.rows() + plan.rows() / ROWS_OF_A_LEAF + WAY_DOWN);
    }

    /** Of each read the statement that looked at the most pages. */
    private Map<String, Plan> plans(LedgerStatements statements) {
        jdbi.useHandle(handle -> handle.execute("vacuum analyze ledger"));
        var plans = new LinkedHashMap<String, Plan>();
        var cursor = manager().get("/v1/ledger").<String>path("next");
        for (var read : List.of(
                "/v1/ledger",
                "/v1/ledger?cursor=" + cursor,
                "/v1/ledger?taskId=" + TASK,
                "/v1/ledger?keyResultId=" + KEY_RESULT,
                "/v1/ledger?leadId=" + LEAD,
                "/v1/ledger?source=source-7",
                "/v1/ledger?source=nobody",
                "/v1/ledger?kind=MEASUREMENT",
                "/v1/ledger?from=2031-02-03T00:00:00Z&to=2031-02-05T00:00:00Z",
                "/v1/ledger?source=source-7&to=2031-02-05T00:00:00Z",
                "/v1/timelines/" + TASK,
                "/v1/timelines/" + LEAD,
                "/v1/ledger/export?source=source-7&from=2031-01-01T00:00:00Z",
                "/v1/ledger/export?kind=FEEDBACK&from=2031-03-15T00:00:00Z",
                "/v1/ledger/export?from=2031-03-27T00:00:00Z",
                "/v1/progress-updates?taskId=" + TASK,
                "/v1/measurements?keyResultId=" + KEY_RESULT,
                "/v1/lead-events?leadId=" + LEAD,
                "/v1/leads/" + LEAD + "/timeline")) {
            statements.plans();
            manager().get(read).then().statusCode(200);
            var mostPages = statements.plans().stream()
                    .reduce((one, other) -> one.buffers() < other.buffers() ? other : one)
                    .orElseThrow();
            plans.put(read.startsWith("/v1/ledger?cursor") ? "the next page" : read, mostPages);
        }
        return plans;
    }

    private void addLead() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into lead (lead_id, digest, source, version, state) values (?, ?, 'large', 1, '{}')
                    """, LEAD, LEAD.toString());
            handle.execute("""
                    insert into ledger (id, kind, subject_id, as_of, occurred_at, recorded_at, reported_by, content)
                    select uuidv7('2031-01-15T00:00:00Z'::timestamptz - now() + n * interval '1 day'), 'LEAD_EVENT', ?,
                           '2026-02-15', now(), now(), 'large', '{"verb": "UPDATED"}'
                    from generate_series(1, 60) n
                    """, LEAD);
        });
    }

    /**
     * Facts from {@code from} to {@code to} of three months: of twenty sources, of several kinds, most about subjects of
     * which there is no other, some about a task and a key result.
     */
    private void fill(int from, int to) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into ledger (id, kind, subject_id, as_of, recorded_at, reported_by, source, content)
                            select uuidv7('2031-01-01T00:00:00Z'::timestamptz - now()
                                          + ((n * 7919::bigint) % 7689600) * interval '1 second'),
                                   case n % 300 when 0 then 'PROGRESS' when 1 then 'MEASUREMENT'
                                        else (array['MEASUREMENT', 'FEEDBACK', 'SPEND', 'FIGURE'])[1 + n % 4] end,
                                   case n % 300 when 0 then :task when 1 then :keyResult else gen_random_uuid() end,
                                   '2026-02-15', now(), 'large', 'source-' || n % 20,
                                   case n % 300 when 0 then jsonb_build_object(
                                            'progressId', :task, 'taskId', :task, 'asOf', '2026-02-15',
                                            'recordedAt', '2026-02-15T09:30:00Z', 'indicators', '[]'::jsonb, 'reportedBy', 'large')
                                        when 1 then jsonb_build_object(
                                            'measurementId', :keyResult, 'keyResultId', :keyResult, 'asOf', '2026-02-15',
                                            'recordedAt', '2026-02-15T09:30:00Z', 'value', 1, 'reportedBy', 'large')
                                        else '{}' end
                            from generate_series(:from, :to - 1) n
                            """)
                    .bind("task", TASK)
                    .bind("keyResult", KEY_RESULT)
                    .bind("from", from)
                    .bind("to", to)
                    .execute();
        });
    }
}
