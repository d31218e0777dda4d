-- official papers by subject: what was typed last, and of whom it is; one of each slot
create table official_paper (
  id uuid not null primary key,
  subject_kind varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  subject_id uuid not null,
  unit_id uuid not null,
  slot varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  content_json longtext not null,
  is_draft boolean not null,
  changed_at datetime(6) not null,
  changed_by uuid not null,
  changed_by_name varchar(200) not null,
  version int not null,
  unique key official_paper_once (subject_kind, subject_id, slot),
  constraint official_paper_unit foreign key (unit_id) references unit (id),
  index official_paper_newest (unit_id, changed_at)
) engine=InnoDB;

-- a paper as it was produced; only added to
create table official_paper_edition (
  paper_id uuid not null,
  edition int not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  full_number varchar(200) not null,
  dated date,
  issuing_body varchar(1000) not null,
  about varchar(1000) not null,
  signer varchar(1000) not null,
  rules varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  content_json longtext not null,
  pdf_sha256 binary(32) not null,
  pdf_bytes int not null,
  docx_sha256 binary(32) not null,
  docx_bytes int not null,
  made_at datetime(6) not null,
  made_by uuid not null,
  made_by_name varchar(200) not null,
  primary key (paper_id, edition),
  constraint official_paper_edition_of foreign key (paper_id) references official_paper (id),
  constraint official_paper_edition_pdf foreign key (pdf_sha256) references platform_file (sha256),
  constraint official_paper_edition_docx foreign key (docx_sha256) references platform_file (sha256)
) engine=InnoDB;

-- scans of signed papers with the number and date that stand on them; only added to
create table official_paper_signed (
  id uuid not null primary key,
  paper_id uuid not null,
  edition int not null,
  number varchar(100) not null,
  dated date not null,
  file_name varchar(200) not null,
  sha256 binary(32) not null,
  bytes int not null,
  at datetime(6) not null,
  by_id uuid not null,
  by_name varchar(200) not null,
  constraint official_paper_signed_of foreign key (paper_id, edition) references official_paper_edition (paper_id, edition),
  constraint official_paper_signed_file foreign key (sha256) references platform_file (sha256)
) engine=InnoDB;
