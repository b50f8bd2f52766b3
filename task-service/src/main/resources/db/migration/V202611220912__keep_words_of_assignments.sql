-- How an imported assignment table wrote goal and owner of a task.

create table assignment_text (
    task_id  uuid primary key references task,
    goal_id  uuid not null,
    goal     text not null,
    owner_id uuid not null,
    owner    text not null
);
