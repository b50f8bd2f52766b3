-- What KPIs were in finished periods: one value for each KPI and period, replaced by a later import (the audit keeps the old one).
create table metric_history (
    metric      text          collate "C" not null,
    kind        text          collate "C" not null check (kind in ('YEAR', 'QUARTER', 'MONTH')),
    start_date  date          not null,
    end_date    date          not null,
    value       numeric(24, 6) not null,
    sample      bigint,
    recorded_by text          not null,
    recorded_at timestamptz   not null,
    primary key (metric, kind, start_date)
);
