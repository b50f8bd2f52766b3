-- The proof of a split: how a goal states that its key results support one above, and what that was found to be.

create table split (
    goal_id   uuid   primary key references goal,
    version   bigint not null,
    statement text   not null,
    verdict   text   not null check (verdict in ('PROVED', 'SHORT', 'BROKEN')),
    needed    numeric,
    claimed   numeric,
    gap       numeric
);
create index split_by_verdict on split (verdict, goal_id);

create table split_key_result (
    goal_id       uuid not null references split,
    key_result_id uuid not null,
    primary key (goal_id, key_result_id)
);
create index split_key_result_by_key_result on split_key_result (key_result_id);
