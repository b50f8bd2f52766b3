-- Work: tasks and what they contribute. Ids are UUIDv7; versions rise with each change and go into events.

create table task (
    id               uuid primary key,
    version          bigint not null,
    state            text   not null check (state in ('PLANNED', 'CANCELLED')),
    name             text   not null,
    owner_id         uuid   not null,
    team_id          uuid,
    start_date       date   not null,
    end_date         date   not null,
    priority         text   not null check (priority in ('CORE', 'GENERAL')),
    progress_unit    text   not null check (progress_unit in ('PERCENT', 'QUANTITY')),
    planned_quantity numeric(24, 6) check (planned_quantity > 0),
    plan_curve       text   not null,
    indicators       text   not null,
    warning          numeric(24, 6),
    critical         numeric(24, 6),
    check (start_date <= end_date),
    check ((progress_unit = 'QUANTITY') = (planned_quantity is not null))
);
comment on column task.plan_curve is 'JSON: points of planned progress, read and written as a whole';
comment on column task.indicators is 'JSON: what has to be kept, read and written as a whole';
create index task_by_owner on task (owner_id, id);
create index task_by_team on task (team_id, id);

create table task_contribution (
    task_id       uuid not null references task,
    position      int  not null,
    key_result_id uuid not null,
    quantity      numeric(24, 6) not null check (quantity > 0),
    indicator     text,
    primary key (task_id, position)
);
create index task_contribution_by_key_result on task_contribution (key_result_id, task_id);

-- Read models of what goal-service owns; the highest version wins.
create table person (
    person_id uuid primary key,
    version   bigint  not null,
    subject   text    not null,
    team_id   uuid,
    active    boolean not null
);
create index person_by_subject on person (subject);

create table team (
    team_id        uuid primary key,
    version        bigint not null,
    parent_team_id uuid,
    lead_id        uuid
);
create index team_by_parent on team (parent_team_id);
create index team_by_lead on team (lead_id);

create table goal (
    goal_id uuid primary key,
    version bigint not null,
    state   text   not null,
    team_id uuid
);

create table key_result (
    key_result_id uuid primary key,
    goal_id       uuid not null references goal
);
create index key_result_by_goal on key_result (goal_id);
