-- how a quiz is conducted (grading, layout, order, review) as JSON; none is as usual
alter table quizzes_quiz add conduct longtext;
alter table quizzes_final add conduct longtext;

-- how an attempt is shown was frozen when it began
alter table quizzes_attempt
  add layout varchar(12) character set utf8mb4 collate utf8mb4_bin not null default 'ONE_PER_PAGE',
  add navigation varchar(10) character set utf8mb4 collate utf8mb4_bin not null default 'FREE';

-- what a person has reached at a quiz by its grading; written in the transaction that ends an attempt
create table quizzes_result (
  account_id uuid not null,
  quiz_id uuid not null,
  mark decimal(3,1) not null,
  passed boolean not null,
  attempts smallint not null,
  decided_at datetime(6) not null,
  primary key (account_id, quiz_id),
  index quizzes_result_quiz (quiz_id),
  constraint quizzes_result_account foreign key (account_id) references account (id),
  constraint quizzes_result_of_quiz foreign key (quiz_id) references quizzes_quiz (id)
) engine=InnoDB;

insert into quizzes_result (account_id, quiz_id, mark, passed, attempts, decided_at)
select account_id, quiz_id, max(score), max(passed), count(*), max(ended_at) from quizzes_attempt
where score is not null group by account_id, quiz_id;
