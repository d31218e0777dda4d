-- Each register is a chain: whatever happens in it is a link over the one before and over a salted commitment to what it was about.
alter table certificate_register_head
  add column links int not null default 0,
  -- the last link; none in a register that was begun before there were links: the next start gives it its own
  add column link binary(32);

-- Only added to. Without its salt a commitment says nothing of anybody; the salt goes when the law demands that the data go.
create table certificate_register_link (
  unit_id uuid not null,
  year smallint not null,
  seq int not null,
  event varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  position int not null,
  number varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  certificate_id uuid not null,
  happened_at datetime(6) not null,
  happened_by uuid not null,
  salt binary(32),
  commitment binary(32) not null,
  link binary(32) not null,
  primary key (unit_id, year, seq),
  unique key certificate_register_link_once (certificate_id, event),
  constraint certificate_register_link_head foreign key (unit_id, year) references certificate_register_head (unit_id, year)
) engine=InnoDB;

-- The head as it stood after each batch and each decision; signed right after the commit, or by a later try.
create table certificate_register_seal (
  unit_id uuid not null,
  year smallint not null,
  seq int not null,
  last_number int not null,
  link binary(32) not null,
  made_at datetime(6) not null,
  key_id varchar(100) character set utf8mb4 collate utf8mb4_bin,
  algorithm varchar(40) character set utf8mb4 collate utf8mb4_bin,
  signature varbinary(2048),
  signed_at datetime(6),
  primary key (unit_id, year, seq),
  constraint certificate_register_seal_whole check ((signature is null) = (signed_at is null) and (signature is null) = (key_id is null)
    and (signature is null) = (algorithm is null)),
  constraint certificate_register_seal_head foreign key (unit_id, year) references certificate_register_head (unit_id, year),
  index certificate_register_seal_open (signed_at)
) engine=InnoDB;

-- When the personal data of a certificate were cleared because the law demanded it; number, commitment and links stay.
alter table certificate
  add column erased_on date,
  add index certificate_replaced_by (replaced_by);
