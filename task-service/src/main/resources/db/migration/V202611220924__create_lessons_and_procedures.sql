-- What was learnt, the standard procedures that come of it, and the terms by which those are found again.
create table lesson (
    id             uuid primary key,
    task_id        uuid,
    remediation_id uuid,
    goal_id        uuid,
    lesson         text not null
);
comment on column lesson.lesson is 'JSON: all of it, read and written as a whole';
create index lesson_by_task on lesson (task_id, id);
create index lesson_by_remediation on lesson (remediation_id, id);
create index lesson_by_goal on lesson (goal_id, id);

create table procedure (
    id      uuid primary key,
    version bigint not null
);
create table procedure_version (
    procedure_id uuid   not null references procedure,
    version      bigint not null,
    procedure    text   not null,
    primary key (procedure_id, version)
);

create table procedure_term (
    procedure_id uuid     not null references procedure,
    field        smallint not null,
    term         text     not null,
    field_terms  int      not null,
    primary key (procedure_id, field, term)
);
comment on column procedure_term.field is '0: the title, 1: what its lesson comes from';
comment on column procedure_term.field_terms is 'How many terms the field has';
create index procedure_term_by_term on procedure_term (term);
