-- What a person must have done for a certificate: one rule per programme, copied to a class when it is first used there.
create table certificate_rule (
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null primary key,
  rule_json longtext not null,
  changed_at datetime(6) not null,
  version int not null default 0
) engine=InnoDB;

create table certificate_class_rule (
  class_id uuid not null primary key,
  rule_json longtext not null,
  frozen_at datetime(6) not null,
  version int not null default 0
) engine=InnoDB;

-- What the papers of an issuing body say, and who signs for it (facts T-15, T-33; wording T-19, to be checked).
create table certificate_issuer (
  unit_id uuid not null primary key,
  parent_body varchar(120) not null,
  issuing_body varchar(120) not null,
  party_heading boolean not null,
  certifier varchar(120) not null,
  place varchar(60) not null,
  authority varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  director_title varchar(200) not null,
  deputy_title varchar(200) not null,
  committee_title varchar(200) not null,
  number_pattern varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  changed_at datetime(6) not null,
  version int not null default 0
) engine=InnoDB;

-- A paper that lets somebody sign who is not the director (facts T-15, T-33). Never changed but by its early end.
create table certificate_authorisation (
  id uuid not null primary key,
  unit_id uuid not null,
  account_id uuid not null,
  capacity varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  paper_number varchar(60) not null,
  paper_date date not null,
  scope_text varchar(300) not null,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin,
  valid_from date not null,
  valid_to date not null,
  recorded_by uuid not null,
  recorded_at datetime(6) not null,
  ended_by uuid,
  ended_at datetime(6),
  ended_reason varchar(1000),
  constraint certificate_authorisation_period check (valid_to >= valid_from),
  index certificate_authorisation_of (unit_id, account_id)
) engine=InnoDB;

-- The province lets one person do several of the four steps at a centre for a while.
create table certificate_waiver (
  id uuid not null primary key,
  unit_id uuid not null,
  reason varchar(1000) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_by uuid not null,
  recorded_at datetime(6) not null,
  ended_by uuid,
  ended_at datetime(6),
  constraint certificate_waiver_period check (valid_to >= valid_from),
  constraint certificate_waiver_reason check (trim(reason) <> ''),
  index certificate_waiver_of (unit_id)
) engine=InnoDB;

-- Certificates of one class on their way through the four steps. Without a waiver the four people differ, whoever asks.
create table certificate_batch (
  id uuid not null primary key,
  class_id uuid not null,
  class_label varchar(300) not null,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  unit_id uuid not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  people int not null,
  decision_number varchar(60),
  decision_date date,
  proposed_by uuid not null,
  proposed_at datetime(6) not null,
  checked_by uuid,
  checked_at datetime(6),
  signed_by uuid,
  signed_at datetime(6),
  signing_json longtext,
  authorisation_id uuid,
  released_by uuid,
  released_at datetime(6),
  waiver_id uuid,
  version int not null default 0,
  constraint certificate_batch_four_people check (waiver_id is not null or not (
    (checked_by is not null and checked_by = proposed_by)
    or (signed_by is not null and signed_by in (proposed_by, checked_by))
    or (released_by is not null and released_by in (proposed_by, checked_by, signed_by)))),
  constraint certificate_batch_steps check (
    (state in ('RETURNED', 'PROPOSED', 'WITHDRAWN') and checked_by is null and signed_by is null and released_by is null)
    or (state = 'CHECKED' and checked_by is not null and signed_by is null and released_by is null)
    or (state = 'SIGNED' and checked_by is not null and signed_by is not null and signing_json is not null and released_by is null)
    or (state = 'RELEASED' and checked_by is not null and signed_by is not null and signing_json is not null and released_by is not null)),
  constraint certificate_batch_waiver foreign key (waiver_id) references certificate_waiver (id),
  constraint certificate_batch_authorisation foreign key (authorisation_id) references certificate_authorisation (id),
  index certificate_batch_of_class (class_id),
  index certificate_batch_waiting (state, unit_id)
) engine=InnoDB;

-- One person in a batch: what the paper will say and what was met, frozen when it was proposed.
create table certificate_batch_entry (
  id uuid not null primary key,
  batch_id uuid not null,
  account_id uuid not null,
  position int not null,
  full_name varchar(120) not null,
  unit_name varchar(200) not null,
  paper_json longtext not null,
  conditions_json longtext not null,
  everything_met boolean not null,
  exception_reason varchar(1000),
  unique key certificate_batch_entry_once (batch_id, account_id),
  constraint certificate_batch_entry_reason check (everything_met or trim(coalesce(exception_reason, '')) <> ''),
  constraint certificate_batch_entry_batch foreign key (batch_id) references certificate_batch (id)
) engine=InnoDB;

-- Everything that happened to a batch; only added to.
create table certificate_batch_step (
  id uuid not null primary key,
  batch_id uuid not null,
  at datetime(6) not null,
  step varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  actor_id uuid not null,
  actor_name varchar(200) not null,
  people int not null,
  reason varchar(1000),
  waiver_id uuid,
  authorisation_id uuid,
  constraint certificate_batch_step_batch foreign key (batch_id) references certificate_batch (id),
  index certificate_batch_step_of (batch_id, at)
) engine=InnoDB;

-- A certificate as it was released: its data never change, only whether it still counts.
create table certificate (
  id uuid not null primary key,
  unit_id uuid not null,
  number varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  account_id uuid not null,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  class_id uuid not null,
  batch_id uuid not null,
  full_name varchar(120) not null,
  sort_key varchar(120) not null,
  search_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  lookup_name varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  data_json longtext not null,
  issued_on date not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  ended_on date,
  ended_reason varchar(1000),
  ended_by varchar(200),
  replaced_by uuid,
  version int not null default 0,
  unique key certificate_number (unit_id, number),
  unique key certificate_code (code),
  constraint certificate_end check ((state = 'ISSUED') = (ended_on is null)),
  constraint certificate_replacement check ((state = 'REPLACED') = (replaced_by is not null)),
  constraint certificate_batch_released foreign key (batch_id) references certificate_batch (id),
  index certificate_of_account (account_id),
  index certificate_of_batch (batch_id)
) engine=InnoDB;

-- One person has one certificate of a programme, from the moment when it is proposed (facts T-16, T-30).
create table certificate_claim (
  account_id uuid not null,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  batch_id uuid not null,
  certificate_id uuid,
  primary key (account_id, programme_code),
  constraint certificate_claim_batch foreign key (batch_id) references certificate_batch (id),
  index certificate_claim_of_batch (batch_id)
) engine=InnoDB;

-- Sổ gốc: per issuing body and year, numbered from 1 without gap; only added to. Holds no personal data of its own.
create table certificate_register_head (
  unit_id uuid not null,
  year smallint not null,
  last_number int not null,
  primary key (unit_id, year)
) engine=InnoDB;

create table certificate_register_entry (
  unit_id uuid not null,
  year smallint not null,
  position int not null,
  number varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  certificate_id uuid not null,
  entered_at datetime(6) not null,
  entered_by uuid not null,
  primary key (unit_id, year, position),
  unique key certificate_register_entry_number (unit_id, number),
  unique key certificate_register_entry_of (certificate_id),
  constraint certificate_register_entry_head foreign key (unit_id, year) references certificate_register_head (unit_id, year),
  constraint certificate_register_entry_certificate foreign key (certificate_id) references certificate (id)
) engine=InnoDB;

-- The files of a certificate; a later form (sealed, time-stamped, replaced seal) is a new revision beside the old.
create table certificate_file (
  certificate_id uuid not null,
  revision int not null,
  form varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  sha256 binary(32) not null,
  made_at datetime(6) not null,
  primary key (certificate_id, revision),
  constraint certificate_file_of foreign key (certificate_id) references certificate (id),
  constraint certificate_file_content foreign key (sha256) references platform_file (sha256)
) engine=InnoDB;
