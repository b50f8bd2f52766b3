-- Tables that every service has beside its own. Ids are UUIDv7 throughout, so they sort by time.

-- Events that wait for the relay. The first five columns are what Debezium's outbox event router reads.
-- Rows are deleted once the broker has acknowledged them; nothing ever reads "position > last".
create table outbox (
    id            uuid   primary key,
    aggregatetype text   not null,
    aggregateid   text   not null,
    type          text   not null,
    payload       text   not null,
    source        text   not null,
    subject       text   not null,
    time          timestamptz not null,
    correlationid text   not null,
    causationid   uuid,
    traceparent   text,
    position      bigint generated always as identity
);
create index outbox_by_position on outbox (position);

-- Ids of the events whose effect is committed here. Partitioned by the time inside the id.
create table inbox (
    event_id uuid not null primary key
) partition by range (event_id);
create table inbox_default partition of inbox default;

create function uuid7_floor(at timestamptz) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;

-- Creates the partitions of this month and the next two; called at start and daily. Ids that came before their partition
-- (from a clock that is ahead, say) wait in the default one and move.
create function inbox_extend(today date) returns void language plpgsql as $$
declare
    first date;
    name  text;
    low   uuid;
    high  uuid;
begin
    for i in 0..2 loop
        first := (date_trunc('month', today) + make_interval(months => i))::date;
        name := 'inbox_' || to_char(first, 'YYYYMM');
        low := uuid7_floor(first::timestamp at time zone 'UTC');
        high := uuid7_floor((first + interval '1 month') at time zone 'UTC');
        perform pg_advisory_xact_lock(hashtext('inbox_extend'));
        if to_regclass(name) is null then
            execute format('create table %I (like inbox including all)', name);
            execute format('with early as (delete from inbox_default where event_id >= %L and event_id < %L returning *)'
                || ' insert into %I select * from early', low, high, name);
            execute format('alter table inbox attach partition %I for values from (%L) to (%L)', name, low, high);
        end if;
    end loop;
end $$;
select inbox_extend((now() at time zone 'UTC')::date);

-- Drops the monthly partitions that ended before the given day.
create function inbox_drop_before(oldest date) returns void language plpgsql as $$
declare
    partition text;
begin
    for partition in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'inbox'::regclass and c.relname ~ '^inbox_[0-9]{6}$'
          and to_date(right(c.relname, 6), 'YYYYMM') + interval '1 month' <= oldest
    loop
        execute format('drop table %I', partition);
    end loop;
    delete from inbox_default where event_id < uuid7_floor(oldest::timestamp at time zone 'UTC');
end $$;

-- Events about a subject that has not arrived yet.
create table parked_event (
    event_id      uuid primary key,
    awaits        text not null,
    type          text not null,
    source        text not null,
    subject       text not null,
    time          timestamptz not null,
    key           text not null,
    correlationid text not null,
    causationid   uuid,
    payload       text not null,
    parked_at     timestamptz not null
);
create index parked_event_by_awaits on parked_event (awaits);
create index parked_event_by_parked_at on parked_event (parked_at);

-- Answers to requests that carried an Idempotency-Key, committed with what they did.
create table idempotent_answer (
    caller      text not null,
    key         text not null,
    fingerprint text not null,
    status      int  not null,
    headers     text not null,
    body        text,
    answered_at timestamptz not null,
    primary key (caller, key)
);
create index idempotent_answer_by_answered_at on idempotent_answer (answered_at);

-- Who changed what. Append-only.
create table audit_entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor        text not null,
    action       text not null,
    subject_type text not null,
    subject_id   text not null,
    before       jsonb,
    after        jsonb
);
create index audit_entry_by_subject on audit_entry (subject_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
