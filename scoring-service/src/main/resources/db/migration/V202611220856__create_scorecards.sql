-- Whose scorecard counts for a person, and how long they have been here.
alter table person add column role text, add column start_date date;
create index person_by_subject on person (subject);
create index person_by_team on person (team_id);
create index person_by_role on person (role);

create index goal_by_owner on goal (cycle_id, owner_id);
create index goal_by_team on goal (cycle_id, team_id);

-- Own templates; the shipped ones stand in the program.
create table scorecard_template (
    code    text   primary key,
    version int    not null,
    name_zh text   not null,
    name_en text   not null,
    stage   text,
    kpis    json   not null
);

create table scorecard (
    scorecard_id uuid   primary key,
    version      bigint not null,
    subject_type text   not null,
    -- a person's or a team's id, or a role
    subject_id   uuid,
    role         text,
    cycle_id     uuid   not null,
    stage        text,
    state        text   not null
);
create unique index scorecard_of_subject on scorecard (cycle_id, subject_type, coalesce(subject_id::text, role));

-- Weights by the day from which they are valid; never changed.
create table scorecard_weights (
    scorecard_id uuid   not null,
    version      bigint not null,
    valid_from   date   not null,
    kpis         json   not null,
    reason       text   not null,
    written_by   text   not null,
    written_at   timestamptz not null,
    primary key (scorecard_id, version)
);
