-- what a programme's final quiz draws from each module of a class
create table quizzes_final (
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null primary key,
  title varchar(200) not null,
  minutes smallint not null,
  draw longtext not null
) engine=InnoDB;

-- a quiz is a module's, with rules of its own, or the final one of a class: then its id is the class's, and its rules are those of
-- the programme's final quiz and of the class's rule of completion
alter table quizzes_quiz
  modify module_code varchar(30) character set utf8mb4 collate utf8mb4_bin,
  modify title varchar(200),
  modify minutes smallint,
  modify attempts smallint,
  modify pass_percent tinyint,
  modify draw longtext,
  add class_id uuid,
  add programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin,
  add unique key quizzes_quiz_class (class_id),
  add constraint quizzes_quiz_training_class foreign key (class_id) references training_class (id),
  add constraint quizzes_quiz_subject check (
    (module_code is not null and class_id is null and draw is not null)
    or (module_code is null and class_id is not null and programme_code is not null));
