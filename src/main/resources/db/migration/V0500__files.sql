-- Files by the SHA-256 of their content: stored once, never changed.
create table platform_file (
  sha256 binary(32) not null primary key,
  media_type varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  length int unsigned not null,
  content longblob not null,
  stored_at datetime(6) not null
) engine=InnoDB;
