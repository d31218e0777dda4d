-- how often what a person's own calendar shows of a class has changed for him alone: odd once he has left it, so that its entries are
-- cancelled there; even while he is in it. It is added to the number of changes of each session
alter table class_enrolment
  add column calendar_step int not null default 0,
  add column calendar_at datetime(6);
