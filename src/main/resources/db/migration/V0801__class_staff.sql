-- who opens a class (fact S4-03) and who holds it together with the centre; version tells the second of two who edit at once
create table class_host (
  class_id uuid not null primary key,
  opened_by varchar(200),
  co_organisers varchar(1000),
  version int not null default 0,
  constraint class_host_class foreign key (class_id) references training_class (id)
) engine=InnoDB;

-- ban tổ chức lớp, giảng viên chủ nhiệm, giáo vụ, ban cán sự lớp (fact T-27): people with an account, or by name
create table class_staff (
  id uuid not null primary key,
  class_id uuid not null,
  ordinal int not null,
  duty varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  account_id uuid,
  name varchar(120) not null,
  title varchar(200),
  constraint class_staff_class foreign key (class_id) references training_class (id),
  constraint class_staff_account foreign key (account_id) references account (id),
  index class_staff_of (class_id, ordinal)
) engine=InnoDB;
