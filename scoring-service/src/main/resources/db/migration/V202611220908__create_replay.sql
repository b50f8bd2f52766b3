-- Replays of the topics; at most one is under way.
create table replay (
    replay_id    uuid primary key,
    state        text not null,
    switch_over  text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    finished_at  timestamptz,
    alive_at     timestamptz,
    events       bigint not null default 0,
    reason       text,
    report       jsonb
);
create unique index replay_under_way on replay ((true)) where state in ('QUEUED', 'RUNNING');

-- Rows of nodes change in place all the time: room on their page keeps the indexes out of it.
alter table node set (fillfactor = 70);
