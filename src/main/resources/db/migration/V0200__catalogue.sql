-- Programmes and their training modules. Content lies in versions that never change; a person keeps the version that he began.
create table catalogue_programme (
  code varchar(40) character set utf8mb4 collate utf8mb4_bin not null primary key,
  title varchar(300) not null,
  summary varchar(1000) not null,
  facts longtext not null
) engine=InnoDB;

create table catalogue_version (
  id uuid not null primary key,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  number int not null,
  content_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  published_at datetime(6) not null,
  title varchar(300) not null,
  short_title varchar(45) not null,
  audience varchar(500) not null,
  objectives longtext not null,
  prerequisites longtext not null,
  facts longtext not null,
  lessons int not null,
  minutes int not null,
  unique key catalogue_version_number (module_code, number)
) engine=InnoDB;

-- loaded_hash: of the files from which it was loaded last, so that loading the same files again changes nothing
create table catalogue_module (
  code varchar(30) character set utf8mb4 collate utf8mb4_bin not null primary key,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  number int not null,
  version_id uuid not null,
  loaded_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  listed boolean not null,
  constraint catalogue_module_programme foreign key (programme_code) references catalogue_programme (code),
  constraint catalogue_module_version foreign key (version_id) references catalogue_version (id),
  index catalogue_module_order (programme_code, number)
) engine=InnoDB;

create table catalogue_lesson (
  id uuid not null primary key,
  version_id uuid not null,
  code varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  position int not null,
  title varchar(200) not null,
  question varchar(500) not null,
  outcomes longtext not null,
  minutes int not null,
  facts longtext not null,
  markdown longtext not null,
  html longtext not null,
  unique key catalogue_lesson_code (version_id, code),
  unique key catalogue_lesson_position (version_id, position),
  index catalogue_lesson_by_code (code),
  constraint catalogue_lesson_version foreign key (version_id) references catalogue_version (id)
) engine=InnoDB;

-- the version that a person began and keeps
create table catalogue_start (
  account_id uuid not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  version_id uuid not null,
  started_at datetime(6) not null,
  primary key (account_id, module_code),
  constraint catalogue_start_version foreign key (version_id) references catalogue_version (id)
) engine=InnoDB;

-- how far a person has read a lesson, over all its versions; per mille of its text
create table catalogue_reading (
  account_id uuid not null,
  lesson_code varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  position smallint not null,
  anchor varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  position_at datetime(6) not null,
  furthest smallint not null,
  finished_at datetime(6),
  primary key (account_id, lesson_code),
  constraint catalogue_reading_bounds check (position between 0 and 1000 and furthest between 0 and 1000)
) engine=InnoDB;

-- what a person has ticked off in the checklists of a lesson
create table catalogue_tick (
  account_id uuid not null,
  lesson_code varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  item varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  ticked_at datetime(6) not null,
  primary key (account_id, lesson_code, item)
) engine=InnoDB;
