-- The files of which a module's version was made, as they were written; the content lies in platform_file.
create table catalogue_source (
  version_id uuid not null,
  path varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  sha256 binary(32) not null,
  primary key (version_id, path),
  constraint catalogue_source_version foreign key (version_id) references catalogue_version (id),
  constraint catalogue_source_file foreign key (sha256) references platform_file (sha256)
) engine=InnoDB;

-- programme.yaml as it was written; shipped_*: as it came with the application last, so that what authors changed is known
alter table catalogue_programme add column source longtext;
alter table catalogue_programme add column shipped_source longtext;
alter table catalogue_module add column shipped_hash varchar(64) character set utf8mb4 collate utf8mb4_bin;

-- A set of changes to a programme's files on its way to publication.
create table catalogue_draft (
  id uuid not null primary key,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  title varchar(200) not null,
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  opened_by uuid not null,
  opened_at datetime(6) not null,
  submitted_by uuid,
  submitted_at datetime(6),
  reviewed_by uuid,
  reviewed_at datetime(6),
  remark varchar(2000),
  ended_by uuid,
  ended_at datetime(6),
  index catalogue_draft_by_state (state, opened_at)
) engine=InnoDB;

-- Every save of a file within a draft; the highest revision is what stands there. sha256 is missing where the file is left out;
-- base_sha256 is the published file that was changed, missing where there was none. A file that stands as published again has
-- both alike.
create table catalogue_draft_edit (
  draft_id uuid not null,
  path varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  revision int not null,
  sha256 binary(32),
  base_sha256 binary(32),
  edited_by uuid not null,
  edited_at datetime(6) not null,
  primary key (draft_id, path, revision),
  constraint catalogue_draft_edit_draft foreign key (draft_id) references catalogue_draft (id),
  constraint catalogue_draft_edit_file foreign key (sha256) references platform_file (sha256)
) engine=InnoDB;
