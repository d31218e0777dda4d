-- when somebody said yes to a make-up session, also if it does not stand any more: his calendar shows it from then on, or that it is cancelled
alter table class_makeup
  add column accepted_at datetime(6);

update class_makeup set accepted_at = answered_at where state = 'ACCEPTED';
