-- the platform's own secret for keys that must be the same after a restart and on every node; one row
create table quizzes_secret (
  id tinyint not null primary key,
  secret binary(32) not null,
  created_at datetime(6) not null
) engine=InnoDB;

create table quizzes_topic (
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  code varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  title varchar(200) not null,
  position smallint not null,
  primary key (module_code, code)
) engine=InnoDB;

-- a question lives through its versions; a version never changes, so attempts refer to it
create table quizzes_question (
  id uuid not null primary key,
  code varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  version_id uuid not null,
  unique key quizzes_question_code (code),
  index quizzes_question_module (module_code, state)
) engine=InnoDB;

create table quizzes_question_version (
  id uuid not null primary key,
  question_id uuid not null,
  number smallint not null,
  content longtext not null,
  content_hash binary(32) not null,
  created_at datetime(6) not null,
  unique key quizzes_question_version_number (question_id, number),
  constraint quizzes_question_version_question foreign key (question_id) references quizzes_question (id)
) engine=InnoDB;

create table quizzes_quiz (
  id uuid not null primary key,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  active boolean not null,
  title varchar(200) not null,
  minutes smallint not null,
  attempts smallint not null,
  pass_percent tinyint not null,
  draw longtext not null,
  unique key quizzes_quiz_module (module_code)
) engine=InnoDB;

-- one person's frozen copy: what it needs is copied, later changes of the quiz do not reach it
create table quizzes_attempt (
  id uuid not null primary key,
  account_id uuid not null,
  quiz_id uuid not null,
  number smallint not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  title varchar(200) not null,
  pass_percent tinyint not null,
  paper longtext not null,
  questions smallint not null,
  started_at datetime(6) not null,
  deadline datetime(6) not null,
  ended_at datetime(6),
  answered smallint,
  score decimal(3,1),
  passed boolean,
  marks longtext,
  unique key quizzes_attempt_number (account_id, quiz_id, number),
  index quizzes_attempt_expiry (state, deadline),
  constraint quizzes_attempt_account foreign key (account_id) references account (id),
  constraint quizzes_attempt_quiz foreign key (quiz_id) references quizzes_quiz (id)
) engine=InnoDB;

-- value is what the browser sent, as JSON; empty when it was cleared
create table quizzes_answer (
  attempt_id uuid not null,
  no smallint not null,
  seq bigint not null,
  value text character set utf8mb4 collate utf8mb4_bin,
  saved_at datetime(6) not null,
  primary key (attempt_id, no),
  constraint quizzes_answer_attempt foreign key (attempt_id) references quizzes_attempt (id)
) engine=InnoDB;

-- only the hash of a token is kept; it works while the sign-in lasts that it was given to
create table quizzes_attempt_token (
  hash binary(32) not null primary key,
  attempt_id uuid not null,
  sign_in_id uuid not null,
  issued_at datetime(6) not null,
  index quizzes_attempt_token_attempt (attempt_id, issued_at),
  constraint quizzes_attempt_token_attempt foreign key (attempt_id) references quizzes_attempt (id)
) engine=InnoDB;
