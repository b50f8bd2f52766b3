-- Read models: what scoring needs to know of the directory, the plan and the tasks. The highest version wins.

create table person (
    person_id    uuid   primary key,
    version      bigint not null,
    subject      text   not null,
    display_name text   not null,
    team_id      uuid,
    active       boolean not null
);

create table team (
    team_id        uuid   primary key,
    version        bigint not null,
    name           text   not null,
    parent_team_id uuid,
    lead_id        uuid
);

-- A tick or a closing may come before the cycle itself: version 0 is a cycle that is not described yet.
create table cycle (
    cycle_id   uuid   primary key,
    version    bigint not null default 0,
    name       text,
    state      text   not null default 'PLANNED',
    start_date date,
    end_date   date,
    last_tick  date,
    closed_on  date
);

create table goal (
    goal_id      uuid    primary key,
    version      bigint  not null,
    state        text    not null,
    kind         text    not null,
    name         text    not null,
    cycle_id     uuid    not null,
    parent_id    uuid,
    weight       numeric not null,
    owner_id     uuid    not null,
    team_id      uuid,
    start_date   date    not null,
    end_date     date    not null,
    period_label text,
    warning      numeric,
    critical     numeric,
    -- The parent is unknown as yet, or the link would close a circle until another goal's event arrives.
    held         boolean not null default false
);
create index goal_by_cycle on goal (cycle_id);
create index goal_held on goal (goal_id) where held;

create table key_result (
    key_result_id  uuid    primary key,
    goal_id        uuid    not null,
    name           text    not null,
    metric         text    not null,
    aggregation    text    not null,
    unit           text    not null,
    target_kind    text    not null,
    baseline       numeric,
    target         numeric,
    lower_bound    numeric,
    upper_bound    numeric,
    weight         numeric not null,
    start_date     date    not null,
    end_date       date    not null,
    plan_curve     json    not null,
    warning        numeric,
    critical       numeric,
    source         text    not null,
    minimum_sample numeric not null,
    removed        boolean not null default false
);
create index key_result_by_goal on key_result (goal_id);

create table task (
    task_id          uuid   primary key,
    version          bigint not null,
    state            text   not null,
    name             text   not null,
    owner_id         uuid   not null,
    team_id          uuid,
    start_date       date   not null,
    end_date         date   not null,
    progress_unit    text   not null,
    planned_quantity numeric,
    plan_curve       json   not null,
    plan_end         date,
    indicators       json   not null,
    warning          numeric,
    critical         numeric,
    evaluated_on     date
);
create index task_by_evaluation on task (evaluated_on) where state = 'PLANNED';

create table task_contribution (
    task_id       uuid    not null,
    key_result_id uuid    not null,
    quantity      numeric not null,
    indicator     text,
    position      int     not null,
    primary key (task_id, position)
);
create index task_contribution_by_key_result on task_contribution (key_result_id);

-- Facts. Of those about one subject the one with the greatest (as of, recorded, id) wins.

create table progress (
    progress_id uuid primary key,
    task_id     uuid not null,
    as_of       date not null,
    recorded_at timestamptz not null,
    -- exactly one of the two
    percent     numeric,
    quantity    numeric
);
create index progress_by_task on progress (task_id, as_of desc, recorded_at desc, progress_id desc);

create table indicator_value (
    task_id     uuid not null,
    code        text not null,
    as_of       date not null,
    recorded_at timestamptz not null,
    progress_id uuid not null,
    value       numeric not null,
    primary key (task_id, code, as_of, recorded_at, progress_id)
);

create table measurement (
    measurement_id uuid primary key,
    key_result_id  uuid not null,
    as_of          date not null,
    recorded_at    timestamptz not null,
    value          numeric not null,
    sample         numeric
);
create index measurement_by_key_result on measurement
    (key_result_id, as_of desc, recorded_at desc, measurement_id desc);

-- The whole contribution of a lead; a newer version replaces the older one.
create table lead_fact (
    lead_id         uuid primary key,
    version         bigint not null,
    event_id        uuid not null,
    as_of           date not null,
    recorded_at     timestamptz not null,
    key_result_id   uuid,
    leads           numeric not null,
    effective_leads numeric not null,
    conversions     numeric not null,
    revenue         numeric not null
);
create index lead_fact_by_key_result on lead_fact (key_result_id, as_of desc, recorded_at desc, event_id desc);

-- Running sums over the lead facts of a key result; changed only while its node is locked.
create table lead_total (
    key_result_id   uuid primary key,
    facts           bigint not null,
    leads           numeric not null,
    effective_leads numeric not null,
    conversions     numeric not null,
    revenue         numeric not null
);

-- The forest of key results and goals with what the roll-up keeps. parent_id is where a node counts now.
create table node (
    id                 uuid primary key,
    type               text not null,
    goal_id            uuid not null,
    parent_id          uuid,
    weight             numeric not null default 0,
    -- exact sums of a goal over its parts, weight x rounded part
    weight_sum         numeric not null default 0,
    achievement_sum    numeric not null default 0,
    achievement_weight numeric not null default 0,
    pace_sum           numeric not null default 0,
    pace_weight        numeric not null default 0,
    coverage_sum       numeric not null default 0,
    -- the score; no fraction means NO_DATA for the reason beside it
    achievement        numeric,
    achievement_reason text,
    pace               numeric,
    pace_reason        text,
    coverage           numeric not null default 0,
    evaluated_on       date,
    -- what a key result was last judged by
    value              numeric,
    sample             numeric,
    as_of              date,
    fact_id            uuid,
    -- the event that moved the score last, and the facts folded into that change
    moved_by           uuid,
    moved_at           timestamptz,
    facts              uuid[] not null default '{}',
    fact_count         int not null default 0
);
create index node_by_parent on node (parent_id, id);
create index node_by_evaluation on node (parent_id, evaluated_on);
create index node_root on node (id) where parent_id is null and type = 'GOAL';
create index node_by_goal on node (goal_id);

create table score_history (
    event_id       uuid primary key,
    subject_id     uuid not null,
    changed_at     timestamptz not null,
    evaluated_on   date,
    achievement    numeric,
    pace           numeric,
    coverage       numeric not null,
    formula_version int not null,
    plan_version   bigint not null,
    moved_by       uuid not null,
    facts          uuid[] not null,
    fact_count     int not null
);
create index score_history_by_subject on score_history (subject_id, event_id desc);

-- Alerts are records, not projections: nothing rebuilds them.
create table alert (
    alert_id        uuid primary key,
    trigger         text not null,
    subject_type    text not null,
    subject_id      uuid not null,
    indicator       text,
    name            text not null,
    goal_id         uuid,
    task_id         uuid,
    owner_id        uuid not null,
    team_id         uuid,
    level           text,
    value           numeric,
    threshold       numeric not null,
    evaluated_on    date not null,
    raised_at       timestamptz not null,
    changed_at      timestamptz not null,
    cleared_at      timestamptz,
    cleared_because text,
    facts           uuid[] not null,
    fact_count      int not null
);
create unique index alert_open on alert (subject_id, trigger, coalesce(indicator, '')) where cleared_at is null;
create index alert_open_by_id on alert (alert_id) where cleared_at is null;
create index alert_by_subject on alert (subject_id, alert_id desc);
create index alert_by_owner on alert (owner_id, alert_id desc);
create index alert_by_team on alert (team_id, alert_id desc);

create table alert_change (
    event_id     uuid primary key,
    alert_id     uuid not null,
    changed_at   timestamptz not null,
    level        text,
    value        numeric,
    threshold    numeric not null,
    evaluated_on date not null,
    moved_by     uuid not null,
    facts        uuid[] not null,
    fact_count   int not null
);
create index alert_change_by_alert on alert_change (alert_id, event_id);

-- What the score stream sends. Read by (xid, position) and only below the oldest running transaction, so that a
-- transaction that commits late is not skipped.
create table feed (
    position bigint generated always as identity primary key,
    xid      xid8 not null default pg_current_xact_id(),
    event_id uuid not null,
    name     text not null,
    payload  text not null,
    at       timestamptz not null
);
create index feed_by_xid on feed (xid, position);
create index feed_by_at on feed (at);

-- Lets a browser's EventSource in, which can send no header. Single use; only the hash is kept.
create table stream_ticket (
    hash       bytea primary key,
    subject    text not null,
    expires_at timestamptz not null
);
create index stream_ticket_by_expiry on stream_ticket (expires_at);
