-- where a place of a class joins over the line, when it is not where all join
create table class_place_link (
  place_id uuid not null primary key,
  link varchar(500) not null,
  constraint class_place_link_place foreign key (place_id) references class_place (id) on delete cascade
) engine=InnoDB;

-- the room in which all places of a class meet, at whatever provider of rooms is set up; its name is hard to guess
create table class_meeting_room (
  class_id uuid not null primary key,
  name varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  unique key class_meeting_room_name (name),
  constraint class_meeting_room_class foreign key (class_id) references training_class (id) on delete cascade
) engine=InnoDB;
