-- What the organisation does about goals that are not SMART: one row, WARN until somebody changes it.
create table smart_policy (
    id          int    primary key default 1 check (id = 1),
    version     bigint not null,
    enforcement text   not null check (enforcement in ('BLOCK', 'WARN')),
    changed_by  text,
    changed_at  timestamptz
);
insert into smart_policy (version, enforcement) values (1, 'WARN');

-- Versions of drafts that a manager lets pass although they fail the screening.
create table smart_override (
    id           uuid        primary key,
    goal_id      uuid        not null,
    goal_version bigint      not null,
    reason       text        not null,
    granted_by   text        not null,
    granted_at   timestamptz not null
);
create index smart_override_by_goal on smart_override (goal_id, id);
create trigger smart_override_append_only before update or delete or truncate on smart_override
    for each statement execute function refuse_change();
