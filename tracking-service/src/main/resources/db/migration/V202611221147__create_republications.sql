-- What told the others of a lead's newest version, so that it can be told again under the same id.
alter table lead
    add column told_as uuid,
    add column told_at timestamptz;
update lead set (told_as, told_at) = (
    select id, recorded_at from ledger l
    where l.subject_id = lead.lead_id and l.kind = 'LEAD_EVENT' order by id desc limit 1);
update lead set told_as = uuidv7(), told_at = now() where told_as is null and version > 0;

-- What was recorded is published again, for consumers that lost it: how far that is.
create table republication (
    republication_id uuid primary key,
    kinds            text[] not null,
    recorded_from    timestamptz not null,
    recorded_to      timestamptz not null,
    state            text not null check (state in ('RUNNING', 'STOPPED', 'DONE')),
    stage            text not null check (stage in ('LEDGER', 'LEADS')),
    position         uuid not null,
    facts            bigint not null,
    events           bigint not null,
    requested_at     timestamptz not null,
    requested_by     text not null,
    ended_at         timestamptz
);
comment on column republication.position is 'the last fact, or in the stage LEADS the last lead, that was published';
create index republication_running on republication (republication_id) where state = 'RUNNING';
