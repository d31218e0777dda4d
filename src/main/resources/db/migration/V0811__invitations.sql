-- the one invitation of a lecturer to a session; of its link the hash alone is kept, none once it is withdrawn.
-- It was made for a half-day: when the session has moved, it holds no more
create table class_invitation (
  id uuid not null primary key,
  session_id uuid not null,
  lecturer_id uuid not null,
  token_hash varbinary(32),
  on_date date not null,
  half_day varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  closes_on date not null,
  mailed_at datetime(6),
  made_at datetime(6) not null,
  made_by varchar(200) not null,
  answer varchar(10) character set utf8mb4 collate utf8mb4_bin,
  words varchar(500),
  proposals varchar(200) character set utf8mb4 collate utf8mb4_bin,
  answered_at datetime(6),
  unique key class_invitation_once (session_id, lecturer_id),
  unique key class_invitation_token (token_hash),
  constraint class_invitation_session foreign key (session_id) references class_session (id) on delete cascade,
  constraint class_invitation_lecturer foreign key (lecturer_id) references class_lecturer (id)
) engine=InnoDB;
