-- How many others fell together with the subject of the alert.
alter table remediation add column member_count int not null default 0;
