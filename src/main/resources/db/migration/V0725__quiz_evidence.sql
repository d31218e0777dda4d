-- keys of the server: it signs receipts with one, and opens answer files with another; of one purpose the newest is used
create table quizzes_key (
  id varchar(16) character set utf8mb4 collate utf8mb4_bin not null primary key,
  purpose varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  number smallint not null,
  public_key varbinary(400) not null,
  private_key varbinary(400) not null,
  created_at datetime(6) not null,
  unique key quizzes_key_number (purpose, number)
) engine=InnoDB;

-- what came after the time or in a file: it counts only when somebody has decided so, with a reason
create table quizzes_evidence (
  id uuid not null primary key,
  attempt_id uuid not null,
  kind varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  received_at datetime(6) not null,
  last_received_at datetime(6) not null,
  last_contact_at datetime(6) not null,
  -- of a file: what its answers are, when its device says that it was made, and who brought it
  fingerprint binary(32),
  written_at datetime(6),
  taken_by uuid,
  decided_by uuid,
  decided_at datetime(6),
  reason varchar(1000),
  score_before decimal(3,1),
  score_after decimal(3,1),
  unique key quizzes_evidence_once (attempt_id, fingerprint),
  index quizzes_evidence_state (state, last_received_at),
  constraint quizzes_evidence_attempt foreign key (attempt_id) references quizzes_attempt (id),
  constraint quizzes_evidence_decided check (state = 'OPEN' or (decided_by is not null and decided_at is not null and reason is not null))
) engine=InnoDB;

-- never changed: a later answer to the same question is another line
create table quizzes_late_answer (
  evidence_id uuid not null,
  no smallint not null,
  seq bigint not null,
  value text character set utf8mb4 collate utf8mb4_bin,
  received_at datetime(6) not null,
  -- by the clock of the device, where it said so
  entered_at datetime(6),
  primary key (evidence_id, no, seq),
  constraint quizzes_late_answer_evidence foreign key (evidence_id) references quizzes_evidence (id)
) engine=InnoDB;

-- when a person first saw what is right: whoever decides on late answers must know it
create table quizzes_key_seen (
  attempt_id uuid not null primary key,
  seen_at datetime(6) not null,
  constraint quizzes_key_seen_attempt foreign key (attempt_id) references quizzes_attempt (id)
) engine=InnoDB;

-- receipts as they were signed; of one attempt the last one says how it stands
create table quizzes_receipt (
  code char(12) character set utf8mb4 collate utf8mb4_bin not null primary key,
  attempt_id uuid not null,
  number smallint not null,
  signed text character set utf8mb4 collate utf8mb4_bin not null,
  issued_at datetime(6) not null,
  unique key quizzes_receipt_number (attempt_id, number),
  constraint quizzes_receipt_attempt foreign key (attempt_id) references quizzes_attempt (id)
) engine=InnoDB;
