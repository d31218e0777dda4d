-- Signatures that people put on papers outside, with their own tokens. A signed file is a revision of the paper like any other; what is
-- added behind it later (time stamp, revocation data) still carries the signatures of that revision.
alter table certificate_file add column signed_revision int;

create table certificate_signature (
  certificate_id uuid not null,
  revision int not null,
  position int not null,
  signer_name varchar(200) not null,
  -- SHA-256 of the certificate that signed
  fingerprint binary(32) not null,
  chain_pem longtext character set utf8mb4 collate utf8mb4_bin not null,
  signed_at datetime(6) not null,
  taken_at datetime(6) not null,
  taken_by uuid not null,
  primary key (certificate_id, revision, position),
  constraint certificate_signature_on foreign key (certificate_id, revision) references certificate_file (certificate_id, revision)
) engine=InnoDB;

-- Whose certificate may sign for an issuing body; without any, all papers of a batch must be signed by the same one.
create table certificate_token (
  id uuid not null primary key,
  unit_id uuid not null,
  signer_name varchar(200) not null,
  fingerprint binary(32) not null,
  chain_pem longtext character set utf8mb4 collate utf8mb4_bin not null,
  recorded_at datetime(6) not null,
  recorded_by_name varchar(200) not null,
  ended_at datetime(6),
  index certificate_token_of (unit_id)
) engine=InnoDB;
