-- Gaps between what key results ask for and what tasks plan to bring, as they were last published.

create table coverage_gap (
    key_result_id uuid primary key,
    goal_id       uuid    not null,
    needed        numeric not null,
    planned       numeric not null
);
create index coverage_gap_by_goal on coverage_gap (goal_id);
