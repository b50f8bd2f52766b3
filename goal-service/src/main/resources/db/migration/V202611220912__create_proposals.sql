-- Changes of goals that remediations and retrospectives propose, and what became of them.

create table proposal (
    id              uuid primary key,
    source          text not null check (source in ('REMEDIATION', 'RETROSPECTIVE')),
    alert_id        uuid,
    remediation_id  uuid unique,
    kind            text not null check (kind in ('TARGET', 'WEIGHT', 'OWNER', 'DROP')),
    goal_id         uuid not null,
    key_result_id   uuid,
    from_value      text,
    to_value        text,
    reason          text,
    state           text not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
    received_at     timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text
);
create index proposal_by_state on proposal (state, id);
create index proposal_by_goal on proposal (goal_id, id);
