-- the entry of a session in calendars: how often it has changed since people count on it. It outlives the session (gone), whose last
-- day it keeps, so that calendars can say that it is not held
create table class_session_calendar (
  session_id uuid not null primary key,
  class_id uuid not null,
  sequence int not null,
  changed_at datetime(6) not null,
  gone boolean not null,
  on_date date not null,
  half_day varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  periods int not null,
  constraint class_session_calendar_class foreign key (class_id) references training_class (id) on delete cascade,
  index class_session_calendar_by_date (on_date)
) engine=InnoDB;

insert into class_session_calendar (session_id, class_id, sequence, changed_at, gone, on_date, half_day, periods)
  select s.id, s.class_id, 0, utc_timestamp(6), false, s.on_date, s.half_day, s.periods from class_session s;

-- rooms and lecturers that a session has left
create table class_session_left (
  session_id uuid not null,
  thing_id uuid not null,
  primary key (session_id, thing_id),
  index class_session_left_by (thing_id)
) engine=InnoDB;

-- the one secret link to the calendar of a person, room or lecturer; of its token the hash alone is kept
create table class_calendar_link (
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  owner_id uuid not null,
  token_hash varbinary(32) not null,
  made_at datetime(6) not null,
  made_by varchar(200) not null,
  -- the last day on which a program read it
  read_on date,
  primary key (kind, owner_id),
  unique key class_calendar_link_token (token_hash)
) engine=InnoDB;
