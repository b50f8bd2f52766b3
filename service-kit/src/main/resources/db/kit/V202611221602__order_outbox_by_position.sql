-- The relay reads and deletes by position alone; an index of the ids cost each event an entry that nobody looked up.
alter table outbox drop constraint outbox_pkey;
drop index outbox_by_position;
alter table outbox add primary key (position);
