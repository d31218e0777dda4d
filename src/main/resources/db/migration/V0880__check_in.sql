-- the platform's own secret for the codes on a hall's screen and on trainees' cards, the same after a restart and on every node; one row
create table class_check_in_secret (
  id tinyint not null primary key,
  secret binary(32) not null,
  created_at datetime(6) not null,
  constraint class_check_in_secret_one check (id = 1)
) engine=InnoDB;

-- who checked in to a half-day, once per person; place: where; way: QR or CODE by himself from the hall's screen, CARD scanned by a clerk
create table class_check_in (
  session_id uuid not null,
  enrolment_id uuid not null,
  place_id uuid,
  at datetime(6) not null,
  way varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (session_id, enrolment_id),
  constraint class_check_in_session foreign key (session_id) references class_session (id),
  constraint class_check_in_enrolment foreign key (enrolment_id) references class_enrolment (id),
  constraint class_check_in_place foreign key (place_id) references class_place (id),
  index class_check_in_at (session_id, place_id, at)
) engine=InnoDB;
