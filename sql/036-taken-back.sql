-- What somebody said and took back within minutes (撤销) counts no more and is read by nobody, but nothing that was ever
-- said is deleted: the row stays, marked with the moment it was taken back.
alter table opinion add column taken_back_at datetime(6) null;
alter table follow_up add column taken_back_at datetime(6) null;
alter table endorsement add column taken_back_at datetime(6) null;
