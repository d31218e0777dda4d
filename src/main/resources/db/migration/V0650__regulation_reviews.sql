-- Regulations that somebody has marked as replaced while the fact sheet still has them in force.
create table catalogue_regulation_mark (
  regulation varchar(12) character set utf8mb4 collate utf8mb4_bin not null primary key,
  replaced_by varchar(300) not null,
  since date not null,
  note varchar(1000) not null,
  marked_by uuid not null,
  marked_at datetime(6) not null
) engine=InnoDB;

-- What cites a replaced regulation and has been looked at again.
create table catalogue_regulation_review (
  regulation varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
  place varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
  reviewed_by uuid not null,
  reviewed_at datetime(6) not null,
  primary key (regulation, place),
  constraint catalogue_regulation_review_mark foreign key (regulation)
    references catalogue_regulation_mark (regulation) on delete cascade
) engine=InnoDB;
