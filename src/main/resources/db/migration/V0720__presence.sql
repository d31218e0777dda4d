-- when the device of an attempt was last heard of; written in bulk every few seconds. No foreign key: its check would wait for the
-- lock of an attempt that is being handed in.
create table quizzes_presence (
  attempt_id uuid not null primary key,
  heard_at datetime(6) not null,
  answered smallint not null,
  at smallint not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  has_left boolean not null,
  index quizzes_presence_heard (heard_at)
) engine=InnoDB;
