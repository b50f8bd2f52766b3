-- The KPI catalogue. metric holds what is filtered and searched of the current version, metric_version what each version says.

create table metric (
    id              uuid    primary key,
    code            text    collate "C" not null unique,
    version         bigint  not null,
    shipped         boolean not null,
    retired         boolean not null,
    dimension       text check (dimension in ('PERFORMANCE', 'OPERATIONS', 'CAPABILITY', 'RISK')),
    perspective     text check (perspective in ('FINANCIAL', 'CUSTOMER', 'INTERNAL_PROCESS', 'LEARNING_GROWTH')),
    kind            text check (kind in ('RESULT', 'PROCESS', 'GROWTH')),
    direction       text    not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'WITHIN_RANGE')),
    aggregation     text    not null check (aggregation in ('TOTAL', 'RATE', 'AVERAGE')),
    unit            text    not null,
    collection_cost text    not null check (collection_cost in ('LOW', 'MEDIUM', 'HIGH')),
    roles           text[]  not null,
    sources         text[]  not null,
    search_text     text    not null,
    search_grams    text[]  not null
);
-- Chinese has no spaces to split words at: single characters and pairs of neighbours are what is looked up.
create index metric_by_grams on metric using gin (search_grams);

create table metric_version (
    metric_id  uuid        not null references metric deferrable initially deferred,
    version    bigint      not null,
    retired    boolean     not null,
    terms      jsonb       not null,
    reason     text,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (metric_id, version)
);
create trigger metric_version_append_only before update or delete or truncate on metric_version
    for each statement execute function refuse_change();

-- Which edition of the shipped KPIs is loaded; one row.
create table metric_edition (
    id          int  primary key check (id = 1),
    fingerprint text not null
);

create index key_result_by_metric on key_result (metric);
