-- How goals are ranked and funded, where they come from, and every version of them with its owners: nothing is overwritten.

alter table goal
    add tree_level       text    not null default 'COMPANY' check (tree_level in ('COMPANY', 'TEAM', 'PERSON')),
    add stage            text,
    add priority         text check (priority in ('HIGH', 'MEDIUM', 'LOW')),
    add priority_score   int,
    add urgency          int,
    add expected_return  numeric(24, 6),
    add budget           numeric(24, 6),
    add budget_currency  text,
    add carried_from     uuid,
    add owner_since      date,
    add ended_with_cycle boolean not null default false;

alter table key_result
    add channel  text,
    add campaign text,
    add segment  text;

-- The whole state of each version as it was published; kept when a draft is removed.
create table goal_version (
    goal_id          uuid        not null,
    version          bigint      not null,
    what             text        not null,
    reason           text,
    strategy_trigger text,
    changed_by       text        not null,
    changed_at       timestamptz not null,
    state            text        not null,
    primary key (goal_id, version)
);
create index goal_version_by_time on goal_version (goal_id, changed_at);

create table goal_owner (
    id         uuid primary key,
    goal_id    uuid        not null,
    owner_id   uuid        not null,
    team_id    uuid,
    since      date        not null,
    reason     text,
    decided_by text        not null,
    decided_at timestamptz not null,
    applied    boolean     not null
);
create index goal_owner_by_goal on goal_owner (goal_id, id);
create index goal_owner_due on goal_owner (since, id) where not applied;
