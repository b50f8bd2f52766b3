-- What a tree view reads: lists in each order, children, and text in Chinese and English. The trigrams of pg_trgm do not find Chinese
-- words, most of which have two characters; so what is indexed are pairs of neighbouring characters, and single ones beyond ASCII.

create function goal_search_text(name text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(normalize(name, NFKC)) $$;

create function goal_search_grams(normal text) returns text[]
    language sql immutable strict parallel safe
    as $$
        select array(
            select distinct substr(normal, i, n)
            from generate_series(1, length(normal)) as i, generate_series(1, 2) as n
            where i + n - 1 <= length(normal) and (n = 2 or ascii(substr(normal, i, 1)) > 127))
    $$;

alter table goal
    add search_text  text generated always as (goal_search_text(name)) stored,
    add search_grams text[] generated always as (goal_search_grams(goal_search_text(name))) stored;
alter table key_result
    add search_text  text generated always as (goal_search_text(name)) stored,
    add search_grams text[] generated always as (goal_search_grams(goal_search_text(name))) stored;

create index goal_by_grams on goal using gin (search_grams);
create index key_result_by_grams on key_result using gin (search_grams);

create index goal_by_name on goal (name collate "C", id);
create index goal_by_score on goal ((coalesce(priority_score, 0)), id);
create index goal_by_start on goal (start_date, id);
create index goal_by_end on goal (end_date, id);
create index goal_by_child_name on goal (parent_id, name collate "C", id);
create index goal_by_team on goal (team_id, id);
create index goal_by_state on goal (state, id);
create index goal_at_top on goal (id) where parent_id is null;
