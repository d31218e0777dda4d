-- A paper that could not be made: wherein it failed last, and when it is tried again. The row goes when the paper is there.
create table certificate_paper_fault (
  certificate_id uuid not null primary key,
  fault varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  tries int not null,
  failed_at datetime(6) not null,
  again_at datetime(6) not null,
  constraint certificate_paper_fault_of foreign key (certificate_id) references certificate (id)
) engine=InnoDB;
