-- Storms with their members, who has taken an alert over, what is muted, and the chain that an alert stands in.

alter table alert
    add column assigned_to   uuid,
    add column assigned_by   text,
    add column assigned_at   timestamptz,
    add column assign_reason text,
    add column member_count  int not null default 0;

alter table alert_change add column correlation_id text;

-- Who fell together with the subject of an alert and has none of their own meanwhile.
create table alert_member (
    alert_id     uuid not null,
    subject_id   uuid not null,
    subject_type text not null,
    name         text not null,
    goal_id      uuid,
    owner_id     uuid not null,
    team_id      uuid,
    level        text not null,
    value        numeric not null,
    threshold    numeric not null,
    evaluated_on date not null,
    joined_at    timestamptz not null,
    left_at      timestamptz,
    primary key (alert_id, subject_id)
);
create unique index alert_member_now on alert_member (subject_id) where left_at is null;
create index alert_member_worst on alert_member (alert_id, value, subject_id) where left_at is null;

create table alert_mute (
    subject_id uuid not null,
    trigger    text not null,
    indicator  text not null default '',
    until      timestamptz not null,
    reason     text,
    muted_by   text not null,
    muted_at   timestamptz not null,
    primary key (subject_id, trigger, indicator)
);

-- What task-service tells of the answers to alerts.
create table remediation_event (
    event_id uuid primary key,
    alert_id uuid not null,
    name     text not null,
    at       timestamptz not null,
    payload  jsonb not null
);
create index remediation_event_by_alert on remediation_event (alert_id, at);
