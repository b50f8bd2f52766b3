create table note (
    id      uuid   primary key,
    version bigint not null,
    text    text   not null
);
create table applied_event (
    event_id uuid   not null,
    key      text   not null,
    n        bigint generated always as identity
);
