-- A version may be one centre's own: made from a version of the province by leaving lessons out and adding own ones. The nil id
-- stands for the province itself.
alter table catalogue_version add column adapted_for uuid not null default '00000000-0000-0000-0000-000000000000';
alter table catalogue_version drop key catalogue_version_number;
alter table catalogue_version add unique key catalogue_version_number (module_code, adapted_for, number);

-- Every save of what a centre adapts of a module; the highest revision is what stands. base_version_id is the province's version
-- that it rests on.
create table catalogue_adaptation_save (
  centre_id uuid not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  revision int not null,
  base_version_id uuid not null,
  content longtext not null,
  saved_by uuid not null,
  saved_at datetime(6) not null,
  primary key (centre_id, module_code, revision),
  constraint catalogue_adaptation_save_base foreign key (base_version_id) references catalogue_version (id)
) engine=InnoDB;

-- What a centre's trainees get: its own version of a module, or the module not at all. version_id is missing where they get the
-- province's.
create table catalogue_adaptation (
  centre_id uuid not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  revision int not null,
  version_id uuid,
  left_out boolean not null,
  approved_by uuid not null,
  approved_at datetime(6) not null,
  primary key (centre_id, module_code),
  constraint catalogue_adaptation_version foreign key (version_id) references catalogue_version (id)
) engine=InnoDB;
