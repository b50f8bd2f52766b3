-- Facts that formulas add up. Those of leads come in parts, with linear attribution; the newest version of a lead wins as a
-- whole, so parts that it does not have count no more.

create table lead_head (
    lead_id uuid   primary key,
    version bigint not null
);
insert into lead_head select lead_id, version from lead_fact;

alter table lead_fact
    drop constraint lead_fact_pkey,
    add column part     int   not null default 0,
    add column channel  text,
    add column campaign text,
    add column segment  text,
    -- by variable, those that are not 0
    add column amounts  jsonb not null default '{}',
    add primary key (lead_id, part);
update lead_fact set amounts = jsonb_strip_nulls(jsonb_build_object('leads', nullif(leads, 0),
    'effectiveLeads', nullif(effective_leads, 0), 'conversions', nullif(conversions, 0), 'revenue', nullif(revenue, 0)));
create index lead_fact_by_day on lead_fact (as_of desc, recorded_at desc, event_id desc);

-- Spend and figures: the newest version of each counts, unless it is withdrawn.
create table additive_fact (
    fact_id       uuid    primary key,
    version       bigint  not null,
    event_id      uuid    not null,
    as_of         date    not null,
    recorded_at   timestamptz not null,
    variable      text    not null,
    amount        numeric not null,
    channel       text,
    campaign      text,
    segment       text,
    role          text,
    key_result_id uuid,
    withdrawn     boolean not null
);
create index additive_fact_by_day on additive_fact (as_of desc, recorded_at desc, event_id desc);

-- What all of them add up to by day, so that a formula costs days and not facts. Empty text and the nil id stand for none.
create table fact_total (
    variable      text     not null,
    day           date     not null,
    channel       text     not null,
    campaign      text     not null,
    segment       text     not null,
    role          text     not null,
    key_result_id uuid     not null,
    amount        numeric  not null,
    facts         bigint   not null,
    primary key (variable, day, channel, campaign, segment, role, key_result_id)
);
create index fact_total_by_key_result on fact_total (key_result_id, variable, day);
insert into fact_total
select a.key, f.as_of, '', '', '', '', coalesce(f.key_result_id, '00000000-0000-0000-0000-000000000000'),
       trim_scale(sum(a.value::numeric)), count(*)
from lead_fact f, jsonb_each_text(f.amounts) a group by 1, 2, 7;

-- Own versions of formulas, never changed; version 1 of a shipped one stands in the program.
create table formula_version (
    code       text not null,
    version    int  not null,
    expression text not null,
    valid_from date not null,
    reason     text not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (code, version)
);

alter table key_result add column channel text, add column campaign text, add column segment text;
create index key_result_by_formula on key_result (metric) where source = 'FORMULA';

-- What a key result was judged by when the score was published.
alter table score_history add column inputs json;
create index score_history_by_time on score_history (subject_id, changed_at desc, event_id desc);

-- Where a key result or goal counted, and with which weight, from when on.
create table part_history (
    part_id    uuid        not null,
    changed_at timestamptz not null,
    event_id   uuid        not null,
    parent_id  uuid,
    weight     numeric     not null,
    primary key (part_id, changed_at, event_id)
);
create index part_history_by_parent on part_history (parent_id, part_id);
insert into part_history
select id, '1970-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000', parent_id, weight from node where parent_id is not null;
