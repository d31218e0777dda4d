-- the one link by which an installation without an administrator gets one; only the hash of its token is kept
create table account_first_administrator (
  id tinyint not null primary key check (id = 1),
  token_hash varbinary(32) not null,
  expires_at datetime(6) not null
) engine=InnoDB;
