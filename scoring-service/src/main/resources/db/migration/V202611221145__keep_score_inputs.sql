-- What a key result was judged by, where that changed and its score did not: score_history has no row of it then.
create table score_inputs (
    subject_id   uuid        not null,
    changed_at   timestamptz not null,
    event_id     uuid        not null,
    plan_version bigint      not null,
    inputs       json        not null,
    primary key (subject_id, changed_at, event_id)
);
