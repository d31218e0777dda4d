-- messages on their way; what a message says and to whom is removed as soon as it is sent or given up
create table mail_message (
  id uuid not null primary key,
  message_key varchar(150) character set utf8mb4 collate utf8mb4_bin not null,
  state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  recipient varchar(200) character set utf8mb4 collate utf8mb4_bin,
  subject varchar(200),
  body longtext,
  created_at datetime(6) not null,
  useless_after datetime(6) not null,
  -- also the end of the lease of whoever is sending it now
  next_try_at datetime(6) not null,
  claim uuid,
  tries int not null default 0,
  last_problem varchar(200),
  ended_at datetime(6),
  unique key mail_message_once (message_key),
  index mail_message_due (state, next_try_at)
) engine=InnoDB;

-- the one link of each kind that was mailed to an account last: only the hash of its token is kept, none once it is used;
-- it holds for the account as it was then (security_version)
create table account_mail_link (
  account_id uuid not null,
  purpose varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  token_hash varbinary(32),
  email varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  security_version bigint not null,
  issued_at datetime(6) not null,
  expires_at datetime(6) not null,
  -- how many were mailed since: slows whoever asks again and again
  issued int not null,
  issued_since datetime(6) not null,
  primary key (account_id, purpose),
  unique key account_mail_link_token (token_hash),
  constraint account_mail_link_account foreign key (account_id) references account (id)
) engine=InnoDB;
