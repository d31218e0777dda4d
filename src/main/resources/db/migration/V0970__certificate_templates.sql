-- How the certificates of an issuing body look. A template has versions; one that was put into use never changes, a change to it is the next
-- one. Papers name the version by which they are printed and the SHA-256 of its content.
create table certificate_template (
  id uuid not null primary key,
  unit_id uuid not null,
  name varchar(80) not null,
  created_at datetime(6) not null,
  created_by uuid not null,
  unique key certificate_template_name (unit_id, name)
) engine=InnoDB;

create table certificate_template_version (
  id uuid not null primary key,
  template_id uuid not null,
  number int not null,
  -- counts changes before it is put into use, so that nobody overwrites what he has not seen
  revision int not null,
  content_json longtext character set utf8mb4 collate utf8mb4_bin not null,
  sha256 binary(32) not null,
  changed_at datetime(6) not null,
  changed_by uuid not null,
  changed_name varchar(200) not null,
  used_since datetime(6),
  confirmed_at datetime(6),
  confirmed_by uuid,
  confirmed_name varchar(200),
  -- the paper on which the form rests, in the words of whoever confirmed
  confirmed_basis varchar(1000),
  unique key certificate_template_version_number (template_id, number),
  constraint certificate_template_version_of foreign key (template_id) references certificate_template (id),
  constraint certificate_template_version_confirmed check ((confirmed_at is null) = (confirmed_by is null)
    and (confirmed_at is null or (used_since is not null and trim(coalesce(confirmed_basis, '')) <> '')))
) engine=InnoDB;

-- By which version the papers of a body are printed that are proposed from now on; none is the look of the house. '' is every programme
-- that has none of its own.
create table certificate_template_use (
  unit_id uuid not null,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  version_id uuid not null,
  since datetime(6) not null,
  primary key (unit_id, programme_code),
  constraint certificate_template_use_of foreign key (version_id) references certificate_template_version (id)
) engine=InnoDB;
