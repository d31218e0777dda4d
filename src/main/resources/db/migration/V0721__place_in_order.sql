-- where questions are answered in order: the number of the furthest one that was reached; those before it cannot change any more
alter table quizzes_attempt add place smallint not null default 1;
