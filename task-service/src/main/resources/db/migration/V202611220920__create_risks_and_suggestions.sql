-- What may go wrong with tasks and goals, and improvements that members propose.
create table risk (
    id         uuid primary key,
    about      text not null check (about in ('TASK', 'GOAL')),
    subject_id uuid not null,
    owner_id   uuid not null,
    state      text not null check (state in ('OPEN', 'OCCURRED', 'CLOSED')),
    review_on  date,
    risk       text not null
);
comment on column risk.risk is 'JSON: all of it, read and written as a whole';
create index risk_by_subject on risk (subject_id, id);
create index risk_by_owner on risk (owner_id, state, id);

create table suggestion (
    id          uuid primary key,
    version     bigint not null,
    about       text not null check (about in ('GOAL', 'KPI', 'TASK')),
    subject_id  uuid not null,
    title       text not null,
    text        text,
    state       text not null check (state in ('OPEN', 'ADOPTED', 'DECLINED', 'WITHDRAWN')),
    proposed_by text not null,
    person_id   uuid,
    team_id     uuid,
    proposed_at timestamptz not null,
    proposed_on date not null,
    answered_by text,
    answered_at timestamptz,
    reason      text
);
create index suggestion_by_subject on suggestion (subject_id, id);
create index suggestion_by_day on suggestion (proposed_on);
