-- Who left when, and why a planned owner never came.
alter table person add departed_on date;
alter table goal_owner add dropped_because text;
