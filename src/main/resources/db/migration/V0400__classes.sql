-- venues and rooms; what is closed keeps its name in old classes
create table class_venue (
  id uuid not null primary key,
  unit_id uuid not null,
  name varchar(200) not null,
  search_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  address varchar(300),
  closed boolean not null default false,
  version int not null default 0,
  constraint class_venue_unit foreign key (unit_id) references unit (id)
) engine=InnoDB;

create table class_room (
  id uuid not null primary key,
  venue_id uuid not null,
  ordinal int not null,
  name varchar(120) not null,
  seats int not null,
  closed boolean not null default false,
  constraint class_room_venue foreign key (venue_id) references class_venue (id),
  constraint class_room_seats check (seats > 0)
) engine=InnoDB;

-- lecturers: people with an account or guests by name (fact S4-05)
create table class_lecturer (
  id uuid not null primary key,
  unit_id uuid not null,
  account_id uuid unique,
  name varchar(120) not null,
  sort_key varchar(120) not null,
  search_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  title varchar(200),
  body varchar(200),
  shared boolean not null default false,
  retired boolean not null default false,
  version int not null default 0,
  constraint class_lecturer_unit foreign key (unit_id) references unit (id),
  constraint class_lecturer_account foreign key (account_id) references account (id)
) engine=InnoDB;

create table class_lecturer_module (
  lecturer_id uuid not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (lecturer_id, module_code),
  constraint class_lecturer_module_lecturer foreign key (lecturer_id) references class_lecturer (id)
) engine=InnoDB;

-- the last number given in a year of a centre
create table class_number (
  centre_id uuid not null,
  class_year smallint not null,
  last_number int not null,
  primary key (centre_id, class_year),
  constraint class_number_centre foreign key (centre_id) references unit (id)
) engine=InnoDB;

create table training_class (
  id uuid not null primary key,
  centre_id uuid not null,
  class_year smallint not null,
  number int not null,
  name varchar(200) not null,
  search_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  seats int not null,
  seats_taken int not null default 0,
  self_enrolment boolean not null,
  advised_by varchar(200),
  directed_by varchar(200),
  paper_number varchar(80),
  paper_date date,
  paper_issued_by varchar(200),
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  submitted_by uuid,
  first_day date not null,
  last_day date not null,
  version int not null default 0,
  unique key training_class_number (centre_id, class_year, number),
  constraint training_class_centre foreign key (centre_id) references unit (id),
  constraint training_class_seats check (seats > 0 and seats_taken between 0 and seats),
  index training_class_by_state (state, first_day)
) engine=InnoDB;

create table class_module (
  class_id uuid not null,
  ordinal int not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (class_id, ordinal),
  constraint class_module_class foreign key (class_id) references training_class (id)
) engine=InnoDB;

-- the states that a class came through
create table class_step (
  id uuid not null primary key,
  class_id uuid not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  at datetime(6) not null,
  by_id uuid not null,
  by_name varchar(200) not null,
  reason varchar(1000),
  constraint class_step_class foreign key (class_id) references training_class (id)
) engine=InnoDB;

-- hội trường and điểm cầu of a class, with the venue's name of that day
create table class_place (
  id uuid not null primary key,
  class_id uuid not null,
  ordinal int not null,
  venue_id uuid not null,
  name varchar(200) not null,
  seats int not null,
  unique key class_place_once (class_id, venue_id),
  constraint class_place_class foreign key (class_id) references training_class (id),
  constraint class_place_venue foreign key (venue_id) references class_venue (id)
) engine=InnoDB;

create table class_session (
  id uuid not null primary key,
  class_id uuid not null,
  on_date date not null,
  half_day varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  periods int not null,
  constraint class_session_class foreign key (class_id) references training_class (id),
  constraint class_session_periods check (periods between 1 and 6),
  index class_session_by_date (on_date)
) engine=InnoDB;

create table class_session_module (
  session_id uuid not null,
  ordinal int not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (session_id, ordinal),
  constraint class_session_module_session foreign key (session_id) references class_session (id)
) engine=InnoDB;

-- booked is 1, or null once the class is cancelled: nulls do not collide in a unique key
create table class_session_room (
  session_id uuid not null,
  room_id uuid not null,
  place_id uuid not null,
  on_date date not null,
  half_day varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  booked tinyint,
  primary key (session_id, room_id),
  unique key class_session_room_once (room_id, on_date, half_day, booked),
  constraint class_session_room_session foreign key (session_id) references class_session (id),
  constraint class_session_room_room foreign key (room_id) references class_room (id),
  constraint class_session_room_place foreign key (place_id) references class_place (id)
) engine=InnoDB;

create table class_session_lecturer (
  session_id uuid not null,
  lecturer_id uuid not null,
  on_date date not null,
  half_day varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  booked tinyint,
  primary key (session_id, lecturer_id),
  unique key class_session_lecturer_once (lecturer_id, on_date, half_day, booked),
  constraint class_session_lecturer_session foreign key (session_id) references class_session (id),
  constraint class_session_lecturer_lecturer foreign key (lecturer_id) references class_lecturer (id)
) engine=InnoDB;

-- people of a class, with their unit and its name of the day when they were enrolled
create table class_enrolment (
  id uuid not null primary key,
  class_id uuid not null,
  account_id uuid not null,
  unit_id uuid not null,
  unit_name varchar(200) not null,
  place_id uuid,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  by_self boolean not null,
  enrolled_at datetime(6) not null,
  withdrawn_at datetime(6),
  unique key class_enrolment_once (class_id, account_id),
  constraint class_enrolment_class foreign key (class_id) references training_class (id),
  constraint class_enrolment_account foreign key (account_id) references account (id),
  constraint class_enrolment_unit foreign key (unit_id) references unit (id),
  constraint class_enrolment_place foreign key (place_id) references class_place (id),
  index class_enrolment_by_account (account_id, state)
) engine=InnoDB;

-- clerks of places
create table class_place_clerk (
  place_id uuid not null,
  account_id uuid not null,
  primary key (place_id, account_id),
  constraint class_place_clerk_place foreign key (place_id) references class_place (id),
  constraint class_place_clerk_account foreign key (account_id) references account (id),
  index class_place_clerk_by_account (account_id)
) engine=InnoDB;

-- the newest mark per person and session; seq counts the changes of one line, the higher one holds; no mark means taken back
create table class_attendance (
  session_id uuid not null,
  enrolment_id uuid not null,
  mark varchar(10) character set utf8mb4 collate utf8mb4_bin,
  missed_periods int not null,
  seq bigint not null,
  marked_at datetime(6) not null,
  primary key (session_id, enrolment_id),
  constraint class_attendance_session foreign key (session_id) references class_session (id),
  constraint class_attendance_enrolment foreign key (enrolment_id) references class_enrolment (id)
) engine=InnoDB;

-- what unsent marks on a device are encrypted with, for one person and one sheet
create table class_sheet_key (
  session_id uuid not null,
  account_id uuid not null,
  log_key varbinary(32) not null,
  primary key (session_id, account_id),
  constraint class_sheet_key_session foreign key (session_id) references class_session (id)
) engine=InnoDB;

-- marks of the bài thu hoạch: attempt 1, and 2 once where the first was below the pass mark (fact T-28)
create table class_final_mark (
  enrolment_id uuid not null,
  attempt tinyint not null,
  mark decimal(3,1) not null,
  entered_at datetime(6) not null,
  primary key (enrolment_id, attempt),
  constraint class_final_mark_enrolment foreign key (enrolment_id) references class_enrolment (id),
  constraint class_final_mark_attempt check (attempt in (1, 2)),
  constraint class_final_mark_range check (mark between 0 and 10)
) engine=InnoDB;
