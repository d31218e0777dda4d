-- Forms to fill in, part of a module's version like its lessons.
create table catalogue_form (
  version_id uuid not null,
  code varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  position int not null,
  title varchar(200) not null,
  purpose varchar(500) not null,
  proposed boolean not null,
  facts longtext not null,
  content longtext not null,
  primary key (version_id, code),
  constraint catalogue_form_version foreign key (version_id) references catalogue_version (id)
) engine=InnoDB;

-- What the printed handout of a module's version takes from its folder beside the lessons: summary, glossary, figures.
create table catalogue_handout (
  version_id uuid not null primary key,
  content longtext not null,
  constraint catalogue_handout_version foreign key (version_id) references catalogue_version (id)
) engine=InnoDB;

-- Files made of a module's version, once; made again when the edition of whatever draws them is another.
create table catalogue_printout (
  version_id uuid not null,
  name varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  edition int not null,
  sha256 binary(32) not null,
  length int unsigned not null,
  made_at datetime(6) not null,
  primary key (version_id, name),
  constraint catalogue_printout_version foreign key (version_id) references catalogue_version (id)
) engine=InnoDB;
