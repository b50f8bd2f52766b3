-- What a cycle came to, as it was when it was closed, and what was learned in it.

create table retrospective (
    cycle_id   uuid primary key,
    written_at timestamptz not null,
    body       json not null
);

create table lesson (
    lesson_id      uuid primary key,
    version        bigint not null,
    title          text not null,
    goal_id        uuid,
    task_id        uuid,
    remediation_id uuid,
    procedure      boolean not null default false
);
create index lesson_by_goal on lesson (goal_id);
create index lesson_by_task on lesson (task_id);
create index lesson_by_remediation on lesson (remediation_id);

-- A trial stays one after it is closed.
alter table cycle add column trial boolean not null default false;
