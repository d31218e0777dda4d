-- a paper and an exception stand once; open_mark is missing once they have ended, so that they can be recorded anew
alter table certificate_authorisation
  add column open_mark tinyint as (if(ended_at is null, 1, null)) persistent,
  add column for_programme varchar(40) character set utf8mb4 collate utf8mb4_bin as (ifnull(programme_code, '')) persistent,
  add unique key certificate_authorisation_once
    (unit_id, account_id, capacity, paper_number, for_programme, valid_from, valid_to, open_mark);

alter table certificate_waiver
  add column open_mark tinyint as (if(ended_at is null, 1, null)) persistent,
  add unique key certificate_waiver_once (unit_id, valid_from, valid_to, open_mark);
