-- Calendars with secret addresses, of which only the hash is kept.
create table calendar_feed (
    feed_id     uuid primary key,
    person_id   uuid        not null,
    secret_hash bytea       not null,
    created_at  timestamptz not null
);
create index calendar_feed_by_person on calendar_feed (person_id);

-- Names of the KPI catalogue; the highest version wins.
create table metric (
    metric_id uuid primary key,
    version   bigint not null,
    name      text   not null
);
