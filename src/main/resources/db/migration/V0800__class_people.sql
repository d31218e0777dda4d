-- how a class takes people in; waiting: whoever finds no seat waits for one.
create table class_intake (
  class_id uuid not null primary key,
  code varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  waiting boolean not null default true,
  policy varchar(20) character set utf8mb4 collate utf8mb4_bin not null default 'ORDER',
  confirm_hours int,
  closes_at datetime(6),
  unique key class_intake_code (code),
  constraint class_intake_class foreign key (class_id) references training_class (id),
  constraint class_intake_confirm check (confirm_hours is null or confirm_hours between 1 and 720)
) engine=InnoDB;

-- chỉ tiêu: how many people a unit may send to a class (none: as many as there are seats), and seats that it holds without names.
-- Reserved seats are counted in training_class.seats_taken
create table class_quota (
  class_id uuid not null,
  unit_id uuid not null,
  people int,
  reserved int not null default 0,
  primary key (class_id, unit_id),
  constraint class_quota_class foreign key (class_id) references training_class (id),
  constraint class_quota_unit foreign key (unit_id) references unit (id),
  constraint class_quota_numbers check (reserved >= 0 and (people is null or people >= 0))
) engine=InnoDB;

-- giấy cử: a unit names people for a class
create table class_nomination (
  id uuid not null primary key,
  class_id uuid not null,
  unit_id uuid not null,
  unit_name varchar(200) not null,
  paper_number varchar(80) not null,
  paper_date date not null,
  issued_by varchar(200) not null,
  entered_by uuid not null,
  entered_by_name varchar(200) not null,
  entered_at datetime(6) not null,
  constraint class_nomination_class foreign key (class_id) references training_class (id),
  constraint class_nomination_unit foreign key (unit_id) references unit (id),
  index class_nomination_of (class_id, unit_id)
) engine=InnoDB;

-- pending is 1 while the centre has not decided, then null: nobody waits twice for the same class
create table class_nominee (
  id uuid not null primary key,
  nomination_id uuid not null,
  class_id uuid not null,
  account_id uuid not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  pending tinyint,
  reason varchar(1000),
  decided_by_name varchar(200),
  decided_at datetime(6),
  unique key class_nominee_once (class_id, account_id, pending),
  constraint class_nominee_nomination foreign key (nomination_id) references class_nomination (id),
  constraint class_nominee_account foreign key (account_id) references account (id),
  constraint class_nominee_pending check ((state = 'PENDING') = (pending is not null)),
  index class_nominee_of (nomination_id)
) engine=InnoDB;

-- state ENROLLED: has a seat; OFFERED: holds one until confirm_by; WAITING: in the order of enrolled_at; LAPSED, WITHDRAWN: was;
-- GUEST: added at the door, without an account and without a seat, until MERGED into another line
alter table class_enrolment
  modify account_id uuid null,
  modify unit_id uuid null,
  add confirm_by datetime(6),
  add nomination_id uuid,
  add guest_name varchar(120),
  add guest_phone varchar(40),
  add merged_into uuid,
  add index class_enrolment_waiting (class_id, state, enrolled_at),
  add index class_enrolment_offered (state, confirm_by),
  add constraint class_enrolment_nomination foreign key (nomination_id) references class_nomination (id),
  add constraint class_enrolment_merged foreign key (merged_into) references class_enrolment (id),
  add constraint class_enrolment_who check (
    (state in ('GUEST', 'MERGED', 'STRUCK') and account_id is null and guest_name is not null)
    or (state in ('ENROLLED', 'OFFERED', 'WAITING', 'LAPSED', 'WITHDRAWN') and account_id is not null and unit_id is not null)),
  add constraint class_enrolment_offer check ((state = 'OFFERED') = (confirm_by is not null)),
  add constraint class_enrolment_merge check ((state = 'MERGED') = (merged_into is not null));

-- thay người: who left a seat to whom; only added to
create table class_substitution (
  id uuid not null primary key,
  class_id uuid not null,
  left_id uuid not null,
  came_id uuid not null,
  at datetime(6) not null,
  by_name varchar(200) not null,
  reason varchar(1000) not null,
  constraint class_substitution_left foreign key (left_id) references class_enrolment (id),
  constraint class_substitution_came foreign key (came_id) references class_enrolment (id),
  index class_substitution_of (class_id, at)
) engine=InnoDB;
