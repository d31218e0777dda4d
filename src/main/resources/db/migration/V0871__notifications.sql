-- a file of text that goes with a message; removed when the text is
alter table mail_message
  add column attachment_name varchar(100) character set utf8mb4 collate utf8mb4_bin,
  add column attachment_type varchar(60) character set utf8mb4 collate utf8mb4_bin,
  add column attachment longtext;

-- what one person is told of one event: once, however often the event comes. The recipient is an account, or a lecturer without one
create table notifications_notice (
  id uuid not null primary key,
  event_id uuid not null,
  recipient_kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  recipient_id uuid not null,
  kind varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  class_id uuid not null,
  class_number int not null,
  class_year int not null,
  class_name varchar(200) not null,
  session_id uuid,
  was_on date,
  was_half varchar(10) character set utf8mb4 collate utf8mb4_bin,
  is_on date,
  is_half varchar(10) character set utf8mb4 collate utf8mb4_bin,
  place varchar(500),
  words varchar(1000),
  until_at datetime(6),
  created_at datetime(6) not null,
  read_at datetime(6),
  -- when it may go out by mail, together with others of its class; none where it is not to, or is in a letter
  mail_after datetime(6),
  letter_id uuid,
  unique key notifications_notice_once (event_id, recipient_id),
  index notifications_notice_of (recipient_id, created_at),
  index notifications_notice_due (mail_after),
  index notifications_notice_letter (letter_id),
  index notifications_notice_age (created_at)
) engine=InnoDB;

-- a message by mail that holds one or more of them; how far it has come is told by the outbox
create table notifications_letter (
  id uuid not null primary key,
  class_id uuid not null,
  recipient_kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  recipient_id uuid not null,
  recipient_name varchar(200) not null,
  notices int not null,
  made_at datetime(6) not null,
  index notifications_letter_of (class_id, made_at)
) engine=InnoDB;

-- who wants no mail, or has wanted none
create table notifications_preference (
  account_id uuid not null primary key,
  by_mail boolean not null,
  constraint notifications_preference_account foreign key (account_id) references account (id)
) engine=InnoDB;
