-- what is known of a place in one session: whether it is connected, how many heads were counted; heads_seq counts the changes of the heads,
-- word_at is when anything was last heard from its clerk
create table class_site_state (
  session_id uuid not null,
  place_id uuid not null,
  line varchar(10) character set utf8mb4 collate utf8mb4_bin,
  line_at datetime(6),
  heads int,
  heads_at datetime(6),
  heads_by varchar(200),
  heads_seq int not null default 0,
  word_at datetime(6),
  primary key (session_id, place_id),
  constraint class_site_state_session foreign key (session_id) references class_session (id) on delete cascade,
  constraint class_site_state_place foreign key (place_id) references class_place (id) on delete cascade,
  constraint class_site_state_heads check (heads is null or heads between 0 and 5000)
) engine=InnoDB;

-- what went wrong at a place; is_open is 1 until it is solved, then null: of each kind one is open at a time
create table class_site_problem (
  id uuid not null primary key,
  session_id uuid not null,
  place_id uuid not null,
  kind varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  words varchar(200),
  reported_at datetime(6) not null,
  reported_by varchar(200) not null,
  solved_at datetime(6),
  solved_by varchar(200),
  is_open tinyint,
  unique key class_site_problem_once (session_id, place_id, kind, is_open),
  constraint class_site_problem_session foreign key (session_id) references class_session (id) on delete cascade,
  constraint class_site_problem_place foreign key (place_id) references class_place (id) on delete cascade,
  constraint class_site_problem_open check ((solved_at is null) = (is_open is not null))
) engine=InnoDB;

-- keys of what pages have sent: the same one again changes nothing
create table class_site_word (
  id uuid not null primary key,
  session_id uuid not null,
  place_id uuid not null,
  account_id uuid not null,
  at datetime(6) not null,
  constraint class_site_word_session foreign key (session_id) references class_session (id) on delete cascade,
  constraint class_site_word_place foreign key (place_id) references class_place (id) on delete cascade
) engine=InnoDB;
