-- What task-service finds about work, and which facts were corrected or withdrawn.

alter table task
    add column milestones        json,
    -- the latest day on which a check-in was found overdue
    add column check_in_due      date,
    add column missed_milestones json not null default '[]';

drop index task_by_evaluation;
create index task_by_evaluation on task (evaluated_on) where state not in ('DONE', 'CANCELLED');

create table coverage_gap (
    key_result_id uuid primary key,
    event_id      uuid not null,
    detected_at   timestamptz not null,
    detected_on   date not null,
    target        numeric,
    planned       numeric,
    gap           numeric not null,
    coverage      numeric not null,
    -- the target at the time when the gap was found first
    found_target  numeric
);

-- Kept apart from the facts: a withdrawal may arrive first.
create table retracted_fact (
    fact_id      uuid primary key,
    retracted_by uuid not null,
    recorded_at  timestamptz not null,
    reason       text
);
