-- A fact may belong to a team, such as a suggestion to that of whoever made it; the nil id stands for none.
alter table additive_fact add column team_id uuid;
alter table fact_total
    add column team_id uuid not null default '00000000-0000-0000-0000-000000000000',
    drop constraint fact_total_pkey,
    add primary key (variable, day, channel, campaign, segment, role, key_result_id, team_id);
