-- Progress as tracking-service tells it: facts, and the ids of those that count no more because they were corrected or withdrawn.

create table task_progress (
    progress_id uuid primary key,
    task_id     uuid        not null,
    as_of       date        not null,
    recorded_at timestamptz not null,
    percent     numeric,
    quantity    numeric,
    indicators  text        not null,
    note        text,
    risk        text,
    adjustment  text,
    confidence  numeric
);
comment on column task_progress.indicators is 'JSON: code and value';
create index task_progress_by_task on task_progress (task_id, as_of, recorded_at, progress_id);

create table task_progress_retracted (
    progress_id uuid primary key
);
