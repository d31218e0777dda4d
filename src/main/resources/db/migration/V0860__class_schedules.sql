-- each version of a class's schedule that was published, with the names of that day; the class's own sessions are the newest one
create table class_schedule_version (
  class_id uuid not null,
  number int not null,
  sessions longtext not null,
  published_at datetime(6) not null,
  published_by_name varchar(200) not null,
  reason varchar(1000),
  primary key (class_id, number),
  constraint class_schedule_version_class foreign key (class_id) references training_class (id)
) engine=InnoDB;

-- sessions that somebody means to move; nothing is booked by them. Each save has a stamp of its own, so that the second of two is told
create table class_schedule_draft (
  class_id uuid not null primary key,
  moves longtext not null,
  stamp uuid not null,
  changed_by_name varchar(200) not null,
  changed_at datetime(6) not null,
  constraint class_schedule_draft_class foreign key (class_id) references training_class (id)
) engine=InnoDB;
