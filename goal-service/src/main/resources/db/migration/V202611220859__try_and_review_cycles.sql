-- Cycles are tried out, reviewed, know their kind and the one before them.

alter table cycle
    drop constraint cycle_state_check,
    add constraint cycle_state_check check (state in ('PLANNED', 'TRIAL', 'ACTIVE', 'REVIEW', 'CLOSED')),
    add kind             text    not null default 'CUSTOM' check (kind in ('YEAR', 'QUARTER', 'MONTH', 'CUSTOM')),
    add trial            boolean not null default false,
    add follows_cycle_id uuid references cycle;

drop index cycle_active;
create index cycle_running on cycle (id) where state in ('TRIAL', 'ACTIVE');
create index goal_by_origin on goal (carried_from) where carried_from is not null;
