-- The buy-in of sales: where it stands with each supporting goal, and all that was said.

create table buy_in (
    goal_id        uuid primary key references goal,
    sales_goal_id  uuid not null references goal,
    sales_owner_id uuid not null references person,
    agreed         text not null,
    state          text not null check (state in ('WAITING', 'ACCEPTED', 'REJECTED')),
    since          timestamptz not null
);
create index buy_in_by_owner on buy_in (sales_owner_id, state, goal_id);
create index buy_in_by_sales_goal on buy_in (sales_goal_id);

create table sales_response (
    id      uuid   primary key,
    goal_id uuid   not null references goal,
    version bigint not null,
    answer  text   not null check (answer in ('ACCEPTED', 'REJECTED', 'COMMENTED')),
    text    text,
    said_by text   not null,
    at      timestamptz not null
);
create index sales_response_by_goal on sales_response (goal_id, id);

-- What was planned before waits for its first answer.
insert into buy_in (goal_id, sales_goal_id, sales_owner_id, agreed, state, since)
select goal.id, parent.id, parent.owner_id, '', 'WAITING', now()
from goal join goal parent on parent.id = goal.parent_id
where goal.kind = 'MARKETING' and parent.kind = 'SALES' and goal.state <> 'CLOSED';
