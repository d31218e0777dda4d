-- a quiz held for a class at places of it; its rules stand in quizzes_quiz under the same id
create table quizzes_sitting (
  id uuid not null primary key,
  class_id uuid not null,
  session_id uuid,
  code varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  opens_at datetime(6) not null,
  closes_at datetime(6) not null,
  entry_code varchar(20) character set utf8mb4 collate utf8mb4_bin,
  spread_seconds smallint not null,
  grace_seconds smallint not null,
  -- counts what decides who may begin until when: opening and closing, times, allowances
  changes int not null default 0,
  version int not null default 0,
  created_at datetime(6) not null,
  created_by uuid not null,
  unique key quizzes_sitting_code (code),
  index quizzes_sitting_closes (state, closes_at),
  constraint quizzes_sitting_class foreign key (class_id) references training_class (id),
  constraint quizzes_sitting_session foreign key (session_id) references class_session (id),
  constraint quizzes_sitting_window check (opens_at < closes_at)
) engine=InnoDB;

-- a place of the class that takes part; it is open from opened_at until closed_at
create table quizzes_sitting_site (
  sitting_id uuid not null,
  place_id uuid not null,
  opened_at datetime(6),
  closed_at datetime(6),
  primary key (sitting_id, place_id),
  constraint quizzes_sitting_site_sitting foreign key (sitting_id) references quizzes_sitting (id),
  constraint quizzes_sitting_site_place foreign key (place_id) references class_place (id)
) engine=InnoDB;

-- who takes it where; turn is the share of the start spread, of 1000, after which the person may begin
create table quizzes_sitting_person (
  sitting_id uuid not null,
  account_id uuid not null,
  place_id uuid not null,
  room_id uuid,
  turn smallint not null,
  primary key (sitting_id, account_id),
  index quizzes_sitting_person_site (sitting_id, place_id, room_id),
  index quizzes_sitting_person_account (account_id),
  constraint quizzes_sitting_person_site foreign key (sitting_id, place_id) references quizzes_sitting_site (sitting_id, place_id),
  constraint quizzes_sitting_person_account foreign key (account_id) references account (id),
  constraint quizzes_sitting_person_room foreign key (room_id) references class_room (id)
) engine=InnoDB;

-- papers drawn and shuffled before the bell; beginning makes each an attempt with this id
create table quizzes_prepared (
  sitting_id uuid not null,
  account_id uuid not null,
  number smallint not null,
  attempt_id uuid not null,
  paper longtext not null,
  questions smallint not null,
  prepared_at datetime(6) not null,
  primary key (sitting_id, account_id, number),
  unique key quizzes_prepared_attempt (attempt_id),
  constraint quizzes_prepared_person foreign key (sitting_id, account_id) references quizzes_sitting_person (sitting_id, account_id)
) engine=InnoDB;

-- what somebody, a room or a site has beyond the rules; exactly one of account, room and the site alone is meant
create table quizzes_allowance (
  id uuid not null primary key,
  sitting_id uuid not null,
  target varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  account_id uuid,
  room_id uuid,
  place_id uuid,
  minutes smallint not null default 0,
  attempts smallint not null default 0,
  opens_at datetime(6),
  closes_at datetime(6),
  reason varchar(1000) not null,
  at datetime(6) not null,
  by_id uuid not null,
  by_name varchar(200) not null,
  index quizzes_allowance_sitting (sitting_id, at),
  constraint quizzes_allowance_sitting foreign key (sitting_id) references quizzes_sitting (id),
  constraint quizzes_allowance_target check (
    (target = 'PERSON' and account_id is not null and room_id is null and place_id is null)
    or (target = 'ROOM' and account_id is null and room_id is not null and place_id is null)
    or (target = 'SITE' and account_id is null and room_id is null and place_id is not null))
) engine=InnoDB;

-- a sitting has a quiz of its own, so that attempts count for it alone; what is reached counts for a module or a class
alter table quizzes_quiz
  drop constraint quizzes_quiz_subject,
  add sitting_id uuid,
  add counts_module varchar(30) character set utf8mb4 collate utf8mb4_bin,
  add counts_class uuid,
  add unique key quizzes_quiz_sitting (sitting_id),
  add index quizzes_quiz_counts_module (counts_module),
  add index quizzes_quiz_counts_class (counts_class),
  add constraint quizzes_quiz_held foreign key (sitting_id) references quizzes_sitting (id),
  add constraint quizzes_quiz_subject check (
    (module_code is not null and class_id is null and sitting_id is null and draw is not null)
    or (module_code is null and class_id is not null and sitting_id is null and programme_code is not null)
    or (module_code is null and class_id is null and sitting_id is not null and counts_module is not null and counts_class is null)
    or (module_code is null and class_id is null and sitting_id is not null and counts_module is null and counts_class is not null
      and programme_code is not null));

-- answers that arrive this long after the deadline still count
alter table quizzes_attempt add grace_seconds smallint not null default 30;
