-- Keys that seal certificates (SEAL), sign the QR code's payload and the lists for checking without a network (QR), and certify both
-- (AUTHORITY). Counted per purpose and owner; the newest one that nobody has stolen works, all others stay to check what they signed.
create table certificate_key (
  id uuid not null primary key,
  purpose varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  -- id of an issuing body with a key of its own, or 'platform'
  owner varchar(36) character set utf8mb4 collate utf8mb4_bin not null,
  number int not null,
  algorithm varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  -- first 8 bytes of the SHA-256 of the public key, hexadecimal
  key_id varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  chain_pem longtext character set utf8mb4 collate utf8mb4_bin not null,
  store varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  pkcs12 longblob,
  trial boolean not null,
  valid_from datetime(6) not null,
  valid_to datetime(6) not null,
  created_at datetime(6) not null,
  compromised_at datetime(6),
  compromised_reason varchar(1000),
  unique key certificate_key_number (purpose, owner, number),
  unique key certificate_key_id (key_id),
  constraint certificate_key_stolen check ((compromised_at is null) = (compromised_reason is null)),
  constraint certificate_key_secret check ((store = 'DATABASE') = (pkcs12 is not null))
) engine=InnoDB;

-- Which key sealed a form of a file; none for the plain first form of earlier papers.
alter table certificate_file add column key_id varchar(16) character set utf8mb4 collate utf8mb4_bin;
