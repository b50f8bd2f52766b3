-- The ledger by the time inside its ids, a partition a month, so that old months can go and a page stays as fast as it was.
-- A unique key of such a table would hold within a month only: uniqueness lives in fact_key, which is partitioned by hash.
alter table ledger rename to ledger_before;
alter table fact_key rename to fact_key_before;
alter index ledger_pkey rename to ledger_before_pkey;
alter index ledger_by_subject rename to ledger_before_by_subject;
alter index ledger_by_kind rename to ledger_before_by_kind;
alter index fact_key_pkey rename to fact_key_before_pkey;

create table ledger (
    id          uuid primary key,
    kind        text not null,
    subject_id  uuid not null,
    as_of       date not null,
    occurred_at timestamptz,
    recorded_at timestamptz not null,
    reported_by text not null,
    source      text,
    content     jsonb not null
) partition by range (id);
comment on column ledger.occurred_at is 'the event time, where the sender knows more than the day';
comment on column ledger.source is 'the system that the fact comes from, where that is not who reported it';
comment on column ledger.content is 'the fact without personal data of a lead or customer';
create index ledger_by_subject on ledger (subject_id, id);
create index ledger_by_kind on ledger (kind, id);
create index ledger_by_source on ledger (coalesce(source, reported_by), id);
create table ledger_default partition of ledger default;
create trigger ledger_append_only before update or delete or truncate on ledger
    for each statement execute function refuse_change();
create trigger ledger_rows_stay before update on ledger for each row execute function refuse_change();

-- Creates the partitions of this month and the next two; called at start and daily. Ids that came before their partition
-- move from the default one; the statement trigger of the parent does not see that.
create function ledger_extend(today date) returns void language plpgsql as $$
declare
    first date;
    name  text;
    low   uuid;
    high  uuid;
begin
    perform pg_advisory_xact_lock(hashtext('ledger_extend'));
    for i in 0..2 loop
        first := (date_trunc('month', today) + make_interval(months => i))::date;
        name := 'ledger_' || to_char(first, 'YYYYMM');
        low := uuid7_floor(first::timestamp at time zone 'UTC');
        high := uuid7_floor((first + interval '1 month') at time zone 'UTC');
        if to_regclass(name) is null then
            execute format('create table %I (like ledger including defaults including constraints)', name);
            execute format('with early as (delete from ledger_default where id >= %L and id < %L returning *)'
                || ' insert into %I select * from early', low, high, name);
            execute format('alter table ledger attach partition %I for values from (%L) to (%L)', name, low, high);
        end if;
    end loop;
end $$;
select ledger_extend((now() at time zone 'UTC')::date);

insert into ledger (id, kind, subject_id, as_of, occurred_at, recorded_at, reported_by, content)
select id, kind, subject_id, as_of, occurred_at, recorded_at, reported_by, content from ledger_before;
drop table ledger_before;

create table fact_key (
    scope      text not null,
    key        text not null,
    fact_id    uuid not null,
    digest     text not null,
    claimed_at timestamptz not null default now(),
    primary key (scope, key)
) partition by hash (scope, key);
do $$
begin
    for i in 0..7 loop
        execute format('create table fact_key_%s partition of fact_key for values with (modulus 8, remainder %s)', i, i);
    end loop;
end $$;
create index fact_key_by_claimed_at on fact_key using brin (claimed_at);
insert into fact_key (scope, key, fact_id, digest) select scope, key, fact_id, digest from fact_key_before;
drop table fact_key_before;
