-- Additive facts that people enter or import: money spent and other figures. The row is the newest version; the ledger has
-- them all. The reference is what makes a row the same one when it is imported again.
create table contribution (
    id            uuid primary key,
    kind          text not null check (kind in ('SPEND', 'FIGURE')),
    reference     text not null,
    version       bigint not null,
    as_of         date not null,
    figure        text not null,
    amount        numeric(24, 6) not null,
    channel       text,
    campaign      text,
    activity      text,
    segment       text,
    role          text,
    key_result_id uuid,
    task_id       uuid,
    original      numeric(24, 6),
    currency      text,
    rate          numeric(18, 8),
    rate_day      date,
    note          text,
    withdrawn     boolean not null,
    changed_at    timestamptz not null,
    changed_by    text not null,
    unique (kind, reference)
);
comment on column contribution.rate is 'organisation''s currency per unit of the original one, as it was on rate_day';
create index contribution_by_task on contribution (task_id, id) where task_id is not null;
create index contribution_by_key_result on contribution (key_result_id, id) where key_result_id is not null;
create index contribution_by_channel on contribution (kind, channel, id);
create index contribution_by_kind on contribution (kind, id);

create table exchange_rate (
    currency   text not null,
    day        date not null,
    rate       numeric(18, 8) not null check (rate > 0),
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (currency, day)
);

-- Activities and pieces of content; their numbers are figures that refer to them by name.
create table activity (
    activity_id   uuid primary key,
    version       bigint not null,
    kind          text not null check (kind in ('ACTIVITY', 'CONTENT')),
    name          text not null,
    channel       text not null,
    campaign      text,
    day           date not null,
    key_result_id uuid,
    task_id       uuid,
    unique (kind, name, day)
);

-- Imports as their users see them, running or done.
create table import_run (
    import_id   uuid primary key,
    kind        text not null,
    dry_run     boolean not null,
    state       text not null check (state in ('RUNNING', 'DONE', 'REFUSED')),
    rows        int not null,
    created     int not null default 0,
    updated     int not null default 0,
    unchanged   int not null default 0,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    started_by  text not null
);
