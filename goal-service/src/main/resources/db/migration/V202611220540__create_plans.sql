-- Plans: directory, cycles, goals with their key results. Ids are UUIDv7; versions rise with each change and go into events.

create table team (
    id             uuid primary key,
    version        bigint not null,
    name           text   not null unique,
    parent_team_id uuid references team deferrable initially deferred,
    lead_id        uuid
);
create index team_by_parent on team (parent_team_id);
create index team_by_lead on team (lead_id);

create table person (
    id           uuid primary key,
    version      bigint  not null,
    subject      text    not null unique,
    display_name text    not null,
    role         text    not null,
    team_id      uuid references team deferrable initially deferred,
    start_date   date,
    active       boolean not null
);
create index person_by_team on person (team_id);
alter table team add foreign key (lead_id) references person deferrable initially deferred;

create table cycle (
    id               uuid primary key,
    version          bigint not null,
    name             text   not null,
    state            text   not null check (state in ('PLANNED', 'ACTIVE', 'CLOSED')),
    start_date       date   not null,
    end_date         date   not null,
    label            text,
    activated_on     date,
    last_day_started date,
    check (start_date <= end_date)
);
create index cycle_active on cycle (id) where state = 'ACTIVE';

create table goal (
    id           uuid primary key,
    version      bigint not null,
    state        text   not null check (state in ('DRAFT', 'ACTIVE', 'CLOSED')),
    kind         text   not null check (kind in ('SALES', 'MARKETING')),
    parent_id    uuid references goal,
    weight       numeric(9, 6) check (weight between 0 and 100),
    name         text   not null,
    cycle_id     uuid   not null references cycle,
    owner_id     uuid   not null references person,
    team_id      uuid references team,
    start_date   date   not null,
    end_date     date   not null,
    period_label text,
    warning      numeric(24, 6),
    critical     numeric(24, 6),
    check (start_date <= end_date),
    check (parent_id <> id)
);
create index goal_by_parent on goal (parent_id, id);
create index goal_by_cycle on goal (cycle_id, id);
create index goal_by_owner on goal (owner_id, id);

create table key_result (
    id             uuid primary key,
    goal_id        uuid not null references goal,
    position       int  not null,
    weight         numeric(9, 6) not null check (weight between 0 and 100),
    name           text not null,
    metric         text not null,
    aggregation    text not null check (aggregation in ('TOTAL', 'RATE', 'AVERAGE')),
    unit           text not null,
    direction      text not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'WITHIN_RANGE')),
    target_kind    text not null,
    baseline       numeric(24, 6),
    target         numeric(24, 6),
    range_lower    numeric(24, 6),
    range_upper    numeric(24, 6),
    start_date     date,
    end_date       date,
    plan_curve     text,
    warning        numeric(24, 6),
    critical       numeric(24, 6),
    source         text not null,
    minimum_sample bigint not null
);
create index key_result_by_goal on key_result (goal_id, position);
