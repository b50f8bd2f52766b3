package io.lockstep.scoring.task;

import io.lockstep.kit.event.EventJson;
import io.lockstep.scoring.task.TaskFinding.CheckInOverdue;
import io.lockstep.scoring.task.TaskFinding.MilestoneMissed;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** Keeps what was found about tasks: of each check-in and milestone the latest day, whatever the order of arrival. */
@Singleton
public class FoundTasks {

    private final Jdbi jdbi;

    FoundTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Remembers overdue check-ins of tasks that are known. */
    public void saveOverdue(Collection<CheckInOverdue> findings) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update task t set check_in_due = greatest(t.check_in_due, f.due)
                        from (select "taskId" task_id, max("dueOn") due
                              from json_to_recordset(cast(:rows as json)) as r ("taskId" uuid, "dueOn" date)
                              group by 1) f
                        where t.task_id = f.task_id
                        """).bind("rows", EventJson.write(findings)).execute());
    }

    /** Remembers missed milestones of tasks that are known. */
    public void saveMissed(Collection<MilestoneMissed> findings) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update task t set missed_milestones = m.missed
                        from (select task_id, json_agg(json_build_object('milestoneId', id, 'name', name, 'due', due)
                                                       order by id) missed
                              from (select distinct on (task_id, id) task_id, id, name, due from (
                                        select "taskId" task_id, "milestoneId" id, name, due
                                        from json_to_recordset(cast(:rows as json))
                                                 as r ("taskId" uuid, "milestoneId" uuid, name text, due date)
                                        union all
                                        select k.task_id, o."milestoneId", o.name, o.due
                                        from task k, json_to_recordset(k.missed_milestones)
                                                 as o ("milestoneId" uuid, name text, due date)
                                        where k.task_id in (select "taskId"
                                            from json_to_recordset(cast(:rows as json)) as i ("taskId" uuid))) every_one
                                    order by task_id, id, due desc, name) latest
                              group by task_id) m
                        where t.task_id = m.task_id
                        """).bind("rows", EventJson.write(findings)).execute());
    }
}
