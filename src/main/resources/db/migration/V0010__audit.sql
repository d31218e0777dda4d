create table audit_entry (
  id uuid not null primary key,
  at datetime(6) not null,
  actor_id uuid,
  actor_name varchar(200) not null,
  action varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  subject_kind varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  subject_id uuid not null,
  unit_id uuid,
  before_json longtext,
  after_json longtext,
  reason varchar(1000),
  index audit_entry_at (at),
  index audit_entry_subject (subject_id, at),
  index audit_entry_unit (unit_id, at)
) engine=InnoDB;

create table access_entry (
  id uuid not null primary key,
  at datetime(6) not null,
  viewer_id uuid not null,
  viewer_name varchar(200) not null,
  purpose varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  person_id uuid,
  people int not null,
  index access_entry_person (person_id, at),
  index access_entry_viewer (viewer_id, at)
) engine=InnoDB;

-- the registry of events of Spring Modulith: an event that a listener has not finished with is handed out again
create table event_publication (
  id uuid not null primary key,
  listener_id varchar(512) not null,
  event_type varchar(512) not null,
  serialized_event varchar(4000) not null,
  publication_date datetime(6) not null,
  completion_date datetime(6),
  status varchar(20),
  completion_attempts int not null,
  last_resubmission_date datetime(6),
  index event_publication_completion (completion_date),
  index event_publication_status (status)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
