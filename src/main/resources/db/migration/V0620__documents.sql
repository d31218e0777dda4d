-- The document library: what an author says of a document, and where it stands.
create table catalogue_document (
  id uuid not null primary key,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  module_code varchar(30) character set utf8mb4 collate utf8mb4_bin,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  title varchar(300) not null,
  number varchar(80),
  issued date,
  issuer varchar(200),
  regulation varchar(20) character set utf8mb4 collate utf8mb4_bin,
  valid_from date,
  valid_to date,
  note varchar(1000),
  state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  replaced_by uuid,
  edition int not null,
  version int not null,
  changed_by_name varchar(200) not null,
  changed_at datetime(6) not null,
  constraint catalogue_document_programme foreign key (programme_code) references catalogue_programme (code),
  constraint catalogue_document_module foreign key (module_code) references catalogue_module (code),
  constraint catalogue_document_replacement foreign key (replaced_by) references catalogue_document (id),
  constraint catalogue_document_replaced check ((state = 'REPLACED') = (replaced_by is not null))
) engine=InnoDB;

-- Every file that a document has had; none is ever changed or removed. words: for searching, as far as they could be read.
create table catalogue_document_edition (
  document_id uuid not null,
  number int not null,
  sha256 binary(32) not null,
  file_name varchar(200) not null,
  format varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  length int unsigned not null,
  words_state varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  words longtext not null,
  uploaded_by uuid not null,
  uploaded_by_name varchar(200) not null,
  uploaded_at datetime(6) not null,
  primary key (document_id, number),
  constraint catalogue_document_edition_of foreign key (document_id) references catalogue_document (id),
  constraint catalogue_document_edition_file foreign key (sha256) references platform_file (sha256)
) engine=InnoDB;
