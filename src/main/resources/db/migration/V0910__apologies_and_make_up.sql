-- who said beforehand that he cannot come to a half-day: one line per person and session, which says how it stands now; the audit log
-- keeps how it came there. on_date, half_day: the half-day for which it was said; a session that was moved since takes it off the sheet.
-- state ASKED, ACCEPTED, DECLINED, WITHDRAWN (taken back by himself)
create table class_apology (
  session_id uuid not null,
  enrolment_id uuid not null,
  on_date date not null,
  half_day varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  reason varchar(500) not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  said_at datetime(6) not null,
  decided_by_name varchar(200),
  decided_at datetime(6),
  answer varchar(1000),
  primary key (session_id, enrolment_id),
  constraint class_apology_session foreign key (session_id) references class_session (id) on delete cascade,
  constraint class_apology_enrolment foreign key (enrolment_id) references class_enrolment (id),
  constraint class_apology_decided check ((state in ('ACCEPTED', 'DECLINED')) = (decided_at is not null))
) engine=InnoDB;

-- buổi học bù: a session of another class that makes up for one that somebody missed. state OFFERED, ACCEPTED, DECLINED, WITHDRAWN;
-- standing is 1 while it is offered or accepted, then null: one that stands per missed session, and one missed session per place at it.
-- No foreign key to session_id and place_id: the plan of the other class may drop them, and whoever had said yes is told
create table class_makeup (
  id uuid not null primary key,
  missed_session_id uuid not null,
  enrolment_id uuid not null,
  session_id uuid not null,
  place_id uuid not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  standing tinyint,
  offered_at datetime(6) not null,
  offered_by_name varchar(200) not null,
  answered_at datetime(6),
  unique key class_makeup_once (missed_session_id, enrolment_id, standing),
  unique key class_makeup_there_once (session_id, enrolment_id, standing),
  constraint class_makeup_missed foreign key (missed_session_id) references class_session (id) on delete cascade,
  constraint class_makeup_enrolment foreign key (enrolment_id) references class_enrolment (id),
  constraint class_makeup_standing check ((state in ('OFFERED', 'ACCEPTED')) = (standing is not null)),
  index class_makeup_of (enrolment_id, state)
) engine=InnoDB;
