-- what a centre means to hold in a year
create table plan_year (
  id uuid not null primary key,
  centre_id uuid not null,
  plan_year smallint not null,
  paper_number varchar(80),
  paper_date date,
  paper_issued_by varchar(200),
  version int not null default 0,
  unique key plan_year_once (centre_id, plan_year),
  constraint plan_year_centre foreign key (centre_id) references unit (id)
) engine=InnoDB;

create table plan_line (
  id uuid not null primary key,
  year_id uuid not null,
  programme_code varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  quarter tinyint not null,
  classes smallint not null,
  people int not null,
  note varchar(300) not null default '',
  version int not null default 0,
  constraint plan_line_year foreign key (year_id) references plan_year (id),
  constraint plan_line_quarter check (quarter between 1 and 4),
  constraint plan_line_classes check (classes > 0),
  constraint plan_line_people check (people > 0)
) engine=InnoDB;

-- a class fulfils one line at most
create table plan_line_class (
  class_id uuid not null primary key,
  line_id uuid not null,
  constraint plan_line_class_class foreign key (class_id) references training_class (id),
  constraint plan_line_class_line foreign key (line_id) references plan_line (id)
) engine=InnoDB;
