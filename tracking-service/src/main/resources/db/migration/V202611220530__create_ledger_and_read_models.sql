-- The ledger: every fact exactly once, as it was reported. Append-only, so it is also the audit trail of facts.
-- id sorts by the time of recording and is the id of the event that the fact is published as.
create table ledger (
    id          uuid primary key,
    kind        text not null check (kind in ('PROGRESS', 'MEASUREMENT', 'LEAD_EVENT')),
    subject_id  uuid not null,
    as_of       date not null,
    occurred_at timestamptz,
    recorded_at timestamptz not null,
    reported_by text not null,
    content     jsonb not null
);
comment on column ledger.occurred_at is 'the event time, where the sender knows more than the day';
comment on column ledger.content is 'the fact without personal data of a lead or customer';
create index ledger_by_subject on ledger (subject_id, id);
create index ledger_by_kind on ledger (kind, id);
create trigger ledger_append_only before update or delete or truncate on ledger
    for each statement execute function refuse_change();

-- What makes a fact the same fact when it is sent again. The digest tells a repetition from a reuse of the key.
create table fact_key (
    scope   text not null,
    key     text not null,
    fact_id uuid not null,
    digest  text not null,
    primary key (scope, key)
);

-- A lead under our own opaque id. Of its id in the CRM only a digest is kept, enough to recognise it.
create table lead (
    lead_id uuid primary key,
    digest  text not null unique,
    source  text not null,
    version bigint not null,
    state   jsonb not null
);

-- Lead events that could not be taken, as they came, with the reason. May hold personal data: for administrators only.
create table quarantined_event (
    id             uuid primary key,
    received_at    timestamptz not null,
    received_from  text not null,
    event_source   text,
    event_id       text,
    lead_digest    text,
    reason         text not null,
    detail         text not null,
    body           text not null,
    digest         text not null unique
);
create index quarantined_event_by_lead on quarantined_event (lead_digest);

-- Read models of what others own; the highest version wins.
create table person (
    person_id uuid primary key,
    version   bigint not null,
    subject   text not null,
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

create table task (
    task_id       uuid primary key,
    version       bigint not null,
    cancelled     boolean not null,
    owner_id      uuid not null,
    team_id       uuid,
    progress_unit text not null,
    indicators    text[] not null
);

create table goal (
    goal_id  uuid primary key,
    version  bigint not null,
    closed   boolean not null,
    owner_id uuid not null,
    team_id  uuid
);

create table key_result (
    key_result_id uuid primary key,
    goal_id       uuid not null references goal,
    aggregation   text not null,
    source        text not null
);
create index key_result_by_goal on key_result (goal_id);
