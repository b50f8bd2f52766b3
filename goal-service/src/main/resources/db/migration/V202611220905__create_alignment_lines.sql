-- How imported alignment tables wrote their lines.

create table alignment_line (
    goal_id    uuid   primary key references goal,
    position   bigint not null,
    owner_id   uuid   not null references person,
    owner_text text   not null
);
create index alignment_line_by_position on alignment_line (position);
