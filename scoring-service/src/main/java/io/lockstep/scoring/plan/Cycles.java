package io.lockstep.scoring.plan;

import io.lockstep.kit.event.EventJson;
import io.lockstep.scoring.plan.GoalEvent.CycleChanged;
import io.lockstep.scoring.plan.GoalEvent.CycleClosed;
import io.lockstep.scoring.plan.GoalEvent.CycleDayStarted;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Cycles with their last tick and their closing, whichever arrives first. */
@Singleton
public class Cycles {

    private final Jdbi jdbi;

    Cycles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over what is newer than what is known. */
    public void save(Collection<CycleChanged> cycles) {
        save("""
                insert into cycle (cycle_id, version, name, state, start_date, end_date, trial)
                select distinct on ("cycleId") "cycleId", version, name, state, start, "end",
                       coalesce(trial, false) or state = 'TRIAL'
                from json_to_recordset(cast(:rows as json)) as r ("cycleId" uuid, version bigint, name text, state text,
                     start date, "end" date, trial boolean)
                order by "cycleId", version desc
                on conflict (cycle_id) do update set version = excluded.version, name = excluded.name,
                     state = excluded.state, start_date = excluded.start_date, end_date = excluded.end_date,
                     trial = excluded.trial
                where cycle.version < excluded.version
                """, cycles);
    }

    /** Keeps the latest day of each cycle. */
    public void tick(Collection<CycleDayStarted> days) {
        save("""
                insert into cycle (cycle_id, last_tick)
                select "cycleId", max(day)
                from json_to_recordset(cast(:rows as json)) as r ("cycleId" uuid, day date) group by 1 order by 1
                on conflict (cycle_id) do update set last_tick = greatest(cycle.last_tick, excluded.last_tick)
                """, days);
    }

    /** Marks cycles as closed, whatever their state says. */
    public void close(Collection<CycleClosed> closings) {
        save("""
                insert into cycle (cycle_id, closed_on)
                select "cycleId", min("closedOn")
                from json_to_recordset(cast(:rows as json)) as r ("cycleId" uuid, "closedOn" date) group by 1 order by 1
                on conflict (cycle_id) do update set closed_on = least(cycle.closed_on, excluded.closed_on)
                """, closings);
    }

    /** The last day that any cycle has started: the day of the organisation, by which tasks are judged. */
    public Optional<LocalDate> lastTick() {
        return jdbi.withHandle(handle -> handle.createQuery("select max(last_tick) from cycle")
                .map((row, context) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .one());
    }

    private void save(String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            jdbi.useHandle(handle ->
                    handle.createUpdate(sql).bind("rows", EventJson.write(rows)).execute());
        }
    }
}
