-- Programmes in the order that they name themselves.
alter table catalogue_programme add column place smallint not null default 99;

-- The summary of a module on one page, as it was written and as it is shown; none when there is none.
alter table catalogue_version add column summary longtext;
alter table catalogue_version add column summary_html longtext;

-- The terms that a lesson links, with their definitions on the day of publication.
alter table catalogue_lesson add column terms longtext not null default '[]';

-- The glossary of a module in one version.
create table catalogue_term (
  version_id uuid not null,
  code varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  position smallint not null,
  term varchar(120) not null,
  definition varchar(1000) not null,
  also longtext not null,
  facts longtext not null,
  primary key (version_id, code),
  constraint catalogue_term_version foreign key (version_id) references catalogue_version (id)
) engine=InnoDB;
