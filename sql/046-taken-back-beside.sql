-- Further acts that their doer takes back within minutes (撤销): 挂账, 承诺, 批示 and 三个清楚. As in 036 nothing that was ever
-- said is deleted. A hold that was taken back is released, a promise lifted, so that nothing that scans the open ones
-- finds them; an answer that was taken back lapses, and what was owed is owed by a new row.
alter table matter_hold add column taken_back_at datetime(6) null;
alter table promise add column taken_back_at datetime(6) null;
alter table instruction add column taken_back_at datetime(6) null;

-- 三个清楚 as they stood before they were written anew or taken back; the sealed words are those of the row in clarities.
create table clarities_before (
  id           bigint      not null auto_increment,
  assignment   char(36)    not null,
  sealed       mediumblob  not null,
  recorded_by  varchar(64) not null,
  recorded_at  datetime(6) not null,
  replaced_at  datetime(6) not null,
  taken_back   boolean     not null,
  primary key (id),
  constraint fk_clarities_before_assignment foreign key (assignment) references assignment (id),
  index ix_clarities_before_assignment (assignment, replaced_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
