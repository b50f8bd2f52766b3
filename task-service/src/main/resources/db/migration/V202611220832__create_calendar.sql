-- Days that differ from their weekday: holidays, and working days that make up for them.
create table calendar_day (
    day  date primary key,
    kind text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name text
);
