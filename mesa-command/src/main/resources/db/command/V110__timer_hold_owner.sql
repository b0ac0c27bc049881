-- A hold has an owner, so that one who has recorded the past does not let go what another holds.
-- One row an owner; the earliest horizon counts. Those of before would have run out within a minute.
delete from timer_hold;
alter table timer_hold drop column only_row;
alter table timer_hold add column owner text not null primary key;
