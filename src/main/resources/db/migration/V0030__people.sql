create table account (
  id uuid not null primary key,
  user_name varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  full_name varchar(120) not null,
  sort_key varchar(120) not null,
  search_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  birth_year smallint,
  unit_id uuid not null,
  position varchar(200),
  email varchar(200) character set utf8mb4 collate utf8mb4_bin,
  email_confirmed_at datetime(6),
  phone varchar(20) character set utf8mb4 collate utf8mb4_bin,
  password_hash varchar(200) character set utf8mb4 collate utf8mb4_bin,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  security_version bigint not null default 0,
  reset_by varchar(120),
  reset_at datetime(6),
  created_at datetime(6) not null,
  version int not null default 0,
  constraint account_unit foreign key (unit_id) references unit (id),
  index account_by_unit (unit_id, sort_key),
  index account_search (search_key)
) engine=InnoDB;

-- user name, e-mail and phone number in one key: none of them may be another account's
create table account_login_name (
  name varchar(200) character set utf8mb4 collate utf8mb4_bin not null primary key,
  account_id uuid not null,
  kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  unique key account_login_name_kind (account_id, kind),
  constraint account_login_name_account foreign key (account_id) references account (id)
) engine=InnoDB;

create table account_role (
  id uuid not null primary key,
  account_id uuid not null,
  role varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  unique key account_role_once (account_id, role, unit_id, valid_from),
  constraint account_role_account foreign key (account_id) references account (id),
  constraint account_role_unit foreign key (unit_id) references unit (id)
) engine=InnoDB;

-- the code on a paper slip: single use, expires, only its hash is kept
create table account_slip (
  account_id uuid not null primary key,
  code_hash varbinary(32) not null,
  expires_at datetime(6) not null,
  constraint account_slip_account foreign key (account_id) references account (id)
) engine=InnoDB;

create table account_privacy_acceptance (
  account_id uuid not null,
  notice_version varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  accepted_at datetime(6) not null,
  primary key (account_id, notice_version),
  constraint account_privacy_acceptance_account foreign key (account_id) references account (id)
) engine=InnoDB;

create table account_sign_in (
  id uuid not null primary key,
  account_id uuid not null,
  started_at datetime(6) not null,
  last_seen_at datetime(6) not null,
  ended_at datetime(6),
  device varchar(200) not null,
  constraint account_sign_in_account foreign key (account_id) references account (id),
  index account_sign_in_open (account_id, ended_at)
) engine=InnoDB;
