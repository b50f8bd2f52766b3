-- What a task says beside its dates: content, helpers, standards, milestones, cadence, dependencies; and where it stands.

alter table task drop constraint task_state_check;
alter table task
    add constraint task_state_check
        check (state in ('PLANNED', 'READY', 'RUNNING', 'BLOCKED', 'DONE', 'CANCELLED')),
    add column content           text,
    add column helper_ids        uuid[] not null default '{}',
    add column goal_ids          uuid[] not null default '{}',
    add column depends_on        uuid[] not null default '{}',
    add column standards         text   not null default '[]',
    add column every_days        int check (every_days > 0),
    add column working_days_only boolean,
    add column started_on        date,
    add column closed_on         date,
    add column state_reason      text,
    add check ((every_days is null) = (working_days_only is null));
comment on column task.goal_ids is 'Goals that the task serves beside those of its contributions';
comment on column task.standards is 'JSON: delivery standards, read and written as a whole';
comment on column task.every_days is 'Cadence of its own; without one the priority decides';
create index task_by_dependency on task using gin (depends_on);
create index task_by_goal on task using gin (goal_ids);
create index task_open on task (id) where state not in ('DONE', 'CANCELLED');

alter table task_contribution add column standard text;

create table task_milestone (
    task_id      uuid not null references task,
    position     int  not null,
    milestone_id uuid not null,
    name         text not null,
    due          date not null,
    done_on      date,
    primary key (task_id, position)
);
create index task_milestone_open on task_milestone (due) where done_on is null;

-- More of what goal-service owns: what people read, and what a key result's target asks for.
alter table person
    add column display_name text,
    add column role         text;
alter table team
    add column name text;
alter table goal
    add column name         text,
    add column cycle_id     uuid,
    add column owner_id     uuid,
    add column start_date   date,
    add column end_date     date,
    add column carried_from uuid;
alter table key_result
    add column name        text,
    add column unit        text,
    add column metric      text,
    add column aggregation text,
    add column target_kind text,
    add column baseline    numeric,
    add column target      numeric;
create index goal_by_cycle on goal (cycle_id);
