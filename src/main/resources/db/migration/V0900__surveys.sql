-- whether a class is asked what its trainees thought, and until when
create table class_survey (
  class_id uuid not null primary key,
  closes_on date not null,
  opened_by uuid not null,
  opened_at datetime(6) not null,
  closed_at datetime(6),
  constraint class_survey_class foreign key (class_id) references training_class (id),
  constraint class_survey_opener foreign key (opened_by) references account (id)
) engine=InnoDB;

-- who has answered: nothing here or below says what, or when
create table class_survey_taken (
  class_id uuid not null,
  account_id uuid not null,
  primary key (class_id, account_id),
  constraint class_survey_taken_survey foreign key (class_id) references class_survey (class_id),
  constraint class_survey_taken_account foreign key (account_id) references account (id)
) engine=InnoDB;

-- ids are random, so that rows lie in no order of time; sheet_id holds one person's ratings together without a name
create table class_survey_rating (
  id uuid not null primary key,
  sheet_id uuid not null,
  class_id uuid not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin,
  lecturer_id uuid,
  item varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  rating tinyint not null,
  constraint class_survey_rating_survey foreign key (class_id) references class_survey (class_id),
  constraint class_survey_rating_lecturer foreign key (lecturer_id) references class_lecturer (id),
  constraint class_survey_rating_range check (rating between 1 and 5),
  index class_survey_rating_of_class (class_id, module_code, lecturer_id)
) engine=InnoDB;

create table class_survey_words (
  sheet_id uuid not null primary key,
  class_id uuid not null,
  keep_words varchar(1000) not null,
  change_words varchar(1000) not null,
  constraint class_survey_words_survey foreign key (class_id) references class_survey (class_id)
) engine=InnoDB;
