-- How far its own centre was reminded of the day by which the certificates of a decision are issued (fact T-30): 0 not yet, 1 that it
-- comes, 2 that it has passed.
alter table certificate_batch add column reminded tinyint not null default 0;
