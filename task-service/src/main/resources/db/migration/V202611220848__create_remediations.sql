-- What is owed for alerts: one remediation each, what was filed on it, what that did, and what happened in order.
create table remediation (
    id                 uuid primary key,
    version            bigint not null,
    alert_id           uuid   not null unique,
    trigger_kind       text   not null,
    subject_type       text   not null,
    subject_id         uuid   not null,
    indicator          text,
    name               text   not null,
    goal_id            uuid,
    task_id            uuid,
    owner_id           uuid   not null,
    team_id            uuid,
    handed_over        boolean not null,
    level              text,
    alert_event        uuid   not null,
    correlation_id     text   not null,
    state              text   not null
        check (state in ('OPEN', 'AWAITING_APPROVAL', 'AWAITING_GOAL', 'APPLIED', 'CLOSED')),
    opened_at          timestamptz not null,
    due_at             timestamptz not null,
    achievement_before numeric(24, 6),
    step               int    not null,
    next_step_at       timestamptz,
    acknowledged_by    text,
    promised_until     timestamptz,
    closed_at          timestamptz,
    closed_because     text check (closed_because in ('APPLIED', 'RECOVERED', 'REPLANNED', 'ENDED'))
);
create index remediation_by_owner on remediation (owner_id, state, id);
create index remediation_by_goal on remediation (goal_id, id);
create index remediation_by_task on remediation (task_id, id);
create index remediation_climbing on remediation (next_step_at) where state = 'OPEN';
create index remediation_waiting on remediation (due_at) where state = 'AWAITING_APPROVAL';

create table remediation_filing (
    id              uuid primary key,
    remediation_id  uuid not null references remediation,
    number          int  not null,
    state           text not null
        check (state in ('AWAITING_APPROVAL', 'AWAITING_GOAL', 'APPLIED', 'REJECTED', 'LAPSED')),
    cause           text not null check (cause in ('GOAL_SETTING', 'RESOURCE', 'EXECUTION')),
    sub_cause       text,
    analysis        text,
    evidence        text not null,
    adjustment      text not null,
    kinds           text not null,
    loosening       boolean not null,
    filed_by        uuid not null,
    filed_at        timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    applied_at      timestamptz,
    changes         text,
    unique (remediation_id, number)
);
comment on column remediation_filing.adjustment is 'JSON: what was asked for, read and written as a whole';
comment on column remediation_filing.changes is 'JSON: each task before and after';

create table remediation_measurement (
    filing_id    uuid not null references remediation_filing,
    position     int  not null,
    after_days   int  not null,
    due_at       timestamptz not null,
    value_before numeric(24, 6),
    value_after  numeric(24, 6),
    measured_on  date,
    primary key (filing_id, position)
);
create index remediation_measurement_due on remediation_measurement (due_at) where measured_on is null;

create table remediation_entry (
    id             uuid primary key,
    remediation_id uuid not null,
    at             timestamptz not null,
    kind           text not null,
    by_subject     text not null,
    person_id      uuid,
    text           text
);
create index remediation_entry_by_remediation on remediation_entry (remediation_id, id);
create index remediation_entry_escalated on remediation_entry (person_id) where kind = 'ESCALATED';

create table sub_cause (
    code    text primary key,
    cause   text not null check (cause in ('GOAL_SETTING', 'RESOURCE', 'EXECUTION')),
    name_zh text not null,
    name_en text not null
);
-- The causes that requirements.md names, and those beside them.
insert into sub_cause (code, cause, name_zh, name_en) values
    ('target-too-high', 'GOAL_SETTING', '目标设定过高', 'Target set too high'),
    ('target-too-low', 'GOAL_SETTING', '目标设定过低', 'Target set too low'),
    ('seasonality-ignored', 'GOAL_SETTING', '未考虑市场季节性波动', 'Seasonality ignored'),
    ('split-wrong', 'GOAL_SETTING', '目标拆解有误', 'Goal split wrongly'),
    ('budget-approval-late', 'RESOURCE', '预算审批延迟', 'Budget approved late'),
    ('budget-short', 'RESOURCE', '预算不足', 'Budget too small'),
    ('people-short', 'RESOURCE', '人力不足', 'Too few people'),
    ('tools-missing', 'RESOURCE', '工具支持不到位', 'Tools missing'),
    ('wrong-promotion-channel', 'EXECUTION', '宣传渠道选择不当', 'Wrong promotion channel'),
    ('registration-barrier-too-high', 'EXECUTION', '报名门槛过高', 'Registration barrier too high'),
    ('copy-weak', 'EXECUTION', '宣传文案吸引力不足', 'Copy not attractive enough'),
    ('started-late', 'EXECUTION', '启动延迟', 'Started late');

-- Read model of scoring-service; of several events about a subject the latest (day, event) counts.
create table achievement (
    subject_id   uuid primary key,
    evaluated_on date not null,
    event_id     uuid not null,
    value        numeric(24, 6)
);
