-- What is known of the regularity of sources and channels, so that silence is noticed once.
create table source_watch (
    name          text primary key,
    source_id     uuid not null,
    last_event_at timestamptz not null,
    quiet_since   timestamptz
);

create table channel_watch (
    channel text primary key,
    dropped boolean not null
);

create table channel_judged (
    day date primary key
);
