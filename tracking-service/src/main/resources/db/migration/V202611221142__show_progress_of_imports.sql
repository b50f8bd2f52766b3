-- How far an import is while it runs, when it last said so, and what it answered.
alter table import_run
    add column checked      int not null default 0,
    add column refused      int not null default 0,
    add column last_sign_at timestamptz,
    add column report       jsonb,
    drop constraint import_run_state_check,
    add constraint import_run_state_check check (state in ('RUNNING', 'DONE', 'REFUSED', 'INTERRUPTED'));
update import_run set last_sign_at = coalesce(ended_at, started_at);
alter table import_run alter column last_sign_at set not null;
create index import_run_running on import_run (last_sign_at) where state = 'RUNNING';
