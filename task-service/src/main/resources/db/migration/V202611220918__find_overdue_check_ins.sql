-- What was found about the keeping of plans, each thing once, and the day up to which it was looked for.

create table check_in_overdue (
    task_id     uuid primary key references task,
    due_on      date not null,
    detected_on date not null
);

create table milestone_missed (
    task_id      uuid not null references task,
    milestone_id uuid not null,
    due          date not null,
    detected_on  date not null,
    primary key (task_id, milestone_id, due)
);

create table watch_day (
    name text primary key,
    day  date not null
);
