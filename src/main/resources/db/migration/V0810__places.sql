-- venues: what kind, whom to call, where to join over the line, on which half-days of a week they are open ("1M 1A …": Monday morning, afternoon)
alter table class_venue
  add column kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null default 'HALL',
  add column contact_name varchar(120),
  add column contact_phone varchar(30),
  add column join_link varchar(500),
  add column week varchar(60) character set utf8mb4 collate utf8mb4_bin not null default '1M 1A 2M 2A 3M 3A 4M 4A 5M 5A 6M 6A 7M 7A';

alter table class_room
  add column equipment varchar(200) character set utf8mb4 collate utf8mb4_bin not null default '',
  add column other_equipment varchar(200);

-- days on which a venue, or one room of it, is not to be had; no half-day means both
create table class_venue_block (
  id uuid not null primary key,
  venue_id uuid not null,
  room_id uuid,
  first_day date not null,
  last_day date not null,
  half_day varchar(10) character set utf8mb4 collate utf8mb4_bin,
  reason varchar(200) not null,
  constraint class_venue_block_venue foreign key (venue_id) references class_venue (id),
  constraint class_venue_block_room foreign key (room_id) references class_room (id),
  constraint class_venue_block_days check (last_day >= first_day),
  index class_venue_block_by_day (last_day)
) engine=InnoDB;

-- lecturers: own or guest (facts S4-05, T-02, T-31), how to reach them, where they live, when and how much they can teach
alter table class_lecturer
  add column kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null default 'EXPERT',
  add column email varchar(200),
  add column phone varchar(30),
  add column home_unit_id uuid,
  add column week varchar(60) character set utf8mb4 collate utf8mb4_bin not null default '1M 1A 2M 2A 3M 3A 4M 4A 5M 5A 6M 6A 7M 7A',
  add column hours_limit int,
  add constraint class_lecturer_home foreign key (home_unit_id) references unit (id);
update class_lecturer set kind = 'OWN' where account_id is not null;

-- days on which a lecturer cannot teach
create table class_lecturer_absence (
  id uuid not null primary key,
  lecturer_id uuid not null,
  first_day date not null,
  last_day date not null,
  half_day varchar(10) character set utf8mb4 collate utf8mb4_bin,
  reason varchar(200),
  constraint class_lecturer_absence_lecturer foreign key (lecturer_id) references class_lecturer (id),
  constraint class_lecturer_absence_days check (last_day >= first_day),
  index class_lecturer_absence_by_day (last_day)
) engine=InnoDB;

-- days off in lieu and working days made up, as the State decides them each year
create table class_day_off (
  on_date date not null primary key,
  working boolean not null,
  name varchar(200) not null,
  paper varchar(200)
) engine=InnoDB;

-- hours by road between two units; the smaller id first
create table class_travel (
  one_unit_id uuid not null,
  other_unit_id uuid not null,
  hours decimal(4,2) not null,
  primary key (one_unit_id, other_unit_id),
  constraint class_travel_one foreign key (one_unit_id) references unit (id),
  constraint class_travel_other foreign key (other_unit_id) references unit (id),
  constraint class_travel_hours check (hours between 0 and 48)
) engine=InnoDB;

-- what planning takes for granted; one row, kept by the province
create table class_plan_setting (
  id tinyint not null primary key,
  midday_hours decimal(4,2) not null,
  overnight_hours decimal(4,2) not null,
  other_unit_hours decimal(4,2),
  hours_per_year int,
  version int not null default 0,
  constraint class_plan_setting_one check (id = 1)
) engine=InnoDB;
insert into class_plan_setting (id, midday_hours, overnight_hours, other_unit_hours, hours_per_year) values (1, 2, 12, null, 270);

-- equipment that a session needs in its rooms
alter table class_session add column needs varchar(200) character set utf8mb4 collate utf8mb4_bin not null default '';

create index class_session_room_by_date on class_session_room (on_date);
create index class_session_lecturer_by_date on class_session_lecturer (on_date);
