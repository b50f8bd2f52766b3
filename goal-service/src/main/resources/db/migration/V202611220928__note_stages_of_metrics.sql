-- Stages of business in which a KPI deserves weight; none means every stage.
alter table metric add column stages text[] not null default '{}';
