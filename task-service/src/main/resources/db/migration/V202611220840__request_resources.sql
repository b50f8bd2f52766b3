-- What tasks need: people, budget, tools; and what was spent on them.

create table task_resource (
    resource_id  uuid primary key,
    task_id      uuid        not null references task,
    kind         text        not null check (kind in ('PEOPLE', 'BUDGET', 'TOOL')),
    name         text        not null,
    amount       numeric(24, 6) check (amount >= 0),
    currency     text,
    state        text        not null check (state in ('REQUESTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    requested_by text        not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    check (kind <> 'BUDGET' or (amount is not null and currency is not null))
);
comment on column task_resource.amount is 'Money for BUDGET, heads for PEOPLE';
create index task_resource_by_task on task_resource (task_id, resource_id);
create index task_resource_waiting on task_resource (resource_id) where state = 'REQUESTED';

-- Facts of tracking-service; the highest version of each counts.
create table task_spend (
    spend_id  uuid primary key,
    version   bigint  not null,
    task_id   uuid,
    as_of     date    not null,
    amount    numeric not null,
    withdrawn boolean not null
);
comment on column task_spend.amount is 'In the organisation''s currency';
create index task_spend_by_task on task_spend (task_id);
