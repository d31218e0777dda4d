-- Certificates on paper from before the register: entered by hand as they stand on the paper, never numbered here, never changed, at
-- most struck out with a reason.
create table certificate_old (
  id uuid not null primary key,
  unit_id uuid not null,
  issuer varchar(200) not null,
  number varchar(60) not null,
  full_name varchar(120) not null,
  search_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  birth_year smallint,
  holder_unit varchar(200) not null,
  programme varchar(250) not null,
  issued_on date not null,
  signer varchar(120) not null,
  recorded_by uuid not null,
  recorded_name varchar(200) not null,
  recorded_at datetime(6) not null,
  struck_by uuid,
  struck_at datetime(6),
  struck_reason varchar(1000),
  open_mark tinyint as (if(struck_at is null, 1, null)) persistent,
  constraint certificate_old_struck check ((struck_at is null) = (struck_by is null)
    and (struck_at is null or trim(coalesce(struck_reason, '')) <> '')),
  unique key certificate_old_once (unit_id, issuer, number, issued_on, open_mark),
  index certificate_old_of (unit_id, issued_on)
) engine=InnoDB;
