-- Open Badges: place of a certificate in the status list of its issuing body, drawn at random. A place is given once and never again.
create table certificate_badge (
  certificate_id uuid not null primary key,
  badge_id uuid not null,
  unit_id uuid not null,
  list int not null,
  position int not null,
  made_at datetime(6) not null,
  unique key certificate_badge_id (badge_id),
  unique key certificate_badge_place (unit_id, list, position),
  constraint certificate_badge_of foreign key (certificate_id) references certificate (id)
) engine=InnoDB;
