-- For what a certificate may be issued again (facts T-16, T-30; beyond printing faults and the centre's own faults to be checked).
create table certificate_reissue_reason (
  id uuid not null primary key,
  words varchar(200) not null,
  recorded_at datetime(6) not null,
  ended_at datetime(6),
  constraint certificate_reissue_reason_words check (trim(words) <> '')
) engine=InnoDB;

insert into certificate_reissue_reason (id, words, recorded_at) values
  ('01937c00-0000-7000-8000-000000000001', 'In sai thông tin trên giấy', utc_timestamp(6)),
  ('01937c00-0000-7000-8000-000000000002', 'Giấy mất do lỗi của nơi cấp', utc_timestamp(6)),
  ('01937c00-0000-7000-8000-000000000003', 'Giấy hỏng do lỗi của nơi cấp', utc_timestamp(6));

-- A certificate that is to be revoked or issued again: proposed by one person, decided by one who may sign.
create table certificate_change (
  id uuid not null primary key,
  certificate_id uuid not null,
  unit_id uuid not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  reason_id uuid,
  reason varchar(1000) not null,
  -- what the new paper will say, frozen at the proposal
  paper_json longtext,
  proposed_by uuid not null,
  proposed_name varchar(200) not null,
  proposed_at datetime(6) not null,
  decided_by uuid,
  decided_name varchar(200),
  decided_at datetime(6),
  decided_reason varchar(1000),
  authorisation_id uuid,
  waiver_id uuid,
  new_certificate_id uuid,
  -- the certificate while the proposal is open: one at a time
  open_for uuid,
  constraint certificate_change_two_people check (waiver_id is not null or state <> 'DONE' or decided_by <> proposed_by),
  constraint certificate_change_reason check (trim(reason) <> ''),
  constraint certificate_change_kind check ((kind = 'REISSUE') = (reason_id is not null) and (kind = 'REISSUE') = (paper_json is not null)),
  constraint certificate_change_open check ((state = 'PROPOSED') = (open_for is not null) and (state = 'PROPOSED') = (decided_at is null)),
  constraint certificate_change_new check ((kind = 'REISSUE' and state = 'DONE') = (new_certificate_id is not null)),
  unique key certificate_change_one_open (open_for),
  constraint certificate_change_of foreign key (certificate_id) references certificate (id),
  constraint certificate_change_listed foreign key (reason_id) references certificate_reissue_reason (id),
  constraint certificate_change_waiver foreign key (waiver_id) references certificate_waiver (id),
  constraint certificate_change_authorisation foreign key (authorisation_id) references certificate_authorisation (id),
  index certificate_change_waiting (state, unit_id)
) engine=InnoDB;
