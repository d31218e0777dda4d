-- Organisational units through time. Neither code nor name identifies a unit (facts H-07 to H-11); an unknown start is empty.
create table unit (
  id uuid not null primary key,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  code varchar(20) character set utf8mb4 collate utf8mb4_bin,
  name varchar(200) not null,
  search_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  valid_from date,
  valid_to date,
  parent_id uuid,
  source_key varchar(80) character set utf8mb4 collate utf8mb4_bin unique,
  version int not null default 0,
  constraint unit_parent foreign key (parent_id) references unit (id),
  index unit_search (search_key)
) engine=InnoDB;

create table unit_succession (
  predecessor_id uuid not null,
  successor_id uuid not null,
  on_date date not null,
  paper varchar(200) not null,
  primary key (predecessor_id, successor_id),
  constraint unit_succession_predecessor foreign key (predecessor_id) references unit (id),
  constraint unit_succession_successor foreign key (successor_id) references unit (id),
  index unit_succession_by_successor (successor_id)
) engine=InnoDB;

-- which units a political centre serves, and when (fact T-06)
create table unit_service (
  id uuid not null primary key,
  centre_id uuid not null,
  served_id uuid not null,
  valid_from date not null,
  valid_to date,
  unique key unit_service_once (centre_id, served_id, valid_from),
  constraint unit_service_centre foreign key (centre_id) references unit (id),
  constraint unit_service_served foreign key (served_id) references unit (id),
  index unit_service_by_served (served_id)
) engine=InnoDB;
