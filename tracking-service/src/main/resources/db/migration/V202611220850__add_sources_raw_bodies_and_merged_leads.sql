-- A lead that turned out to be another's double goes on as part of that one. Status, first event and the policy that the
-- last version was judged by stand beside the state, so that lists can be filtered and numbers explained.
alter table lead
    add column merged_into uuid references lead,
    add column policy      jsonb not null default '{}',
    add column status      text not null default 'NEW',
    add column first_at    timestamptz not null default now();
create index lead_by_merged_into on lead (merged_into) where merged_into is not null;
create index lead_by_source on lead (source, lead_id);
create index lead_by_status on lead (status, lead_id);

-- The systems that send us events about leads.
create table crm_source (
    source_id  uuid primary key,
    version    bigint not null,
    name       text not null unique,
    kind       text not null,
    active     boolean not null,
    settings   jsonb not null,
    created_at timestamptz not null
);
comment on column crm_source.settings is 'mapping, profile, attribution, limits';

-- What their events are signed with: AES-GCM, the key of which is not in the database.
create table crm_source_secret (
    secret_id  uuid primary key,
    source_id  uuid not null references crm_source,
    endpoint   text,
    ciphertext bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz
);
comment on column crm_source_secret.endpoint is 'the one event that it signs, for senders with a secret per event';
create index crm_source_secret_by_source on crm_source_secret (source_id);

-- Bodies as they came, until they are judged: a queue. May hold personal data.
create table raw_body (
    id          uuid primary key,
    source_id   uuid not null,
    endpoint    text,
    headers     jsonb not null,
    body        bytea not null,
    received_at timestamptz not null
);

-- What makes a body the same body when it is sent again; kept longer than any sender's retries.
create table raw_key (
    source_id   uuid not null,
    digest      bytea not null,
    received_at timestamptz not null,
    primary key (source_id, digest)
);
create index raw_key_by_received_at on raw_key (received_at);

-- The records of judged bodies: for a limited time, erased by lead.
create table raw_record (
    id           uuid primary key,
    source_id    uuid not null,
    endpoint     text,
    lead_digests text[] not null,
    received_at  timestamptz not null,
    body         text not null
);
create index raw_record_by_lead on raw_record using gin (lead_digests);
create index raw_record_by_received_at on raw_record (received_at);

alter table quarantined_event
    add column source_id uuid,
    add column endpoint  text,
    add column whole     boolean not null default false;
create index quarantined_event_by_source on quarantined_event (source_id, id);
