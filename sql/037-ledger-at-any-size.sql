-- Lists, their totals and reports cost what is open and what happened lately, not what the ledger has grown to.

-- What is finished is taken out of all counting soon after: settled, and counted here, by a round that alone adds. Acts add
-- nothing here, so they do not wait for each other; only one on a petition that is settled (opened again, corrected) takes
-- it out first. At every commit each settled petition is counted exactly once.
create table ledger_settled (
  status     varchar(20) not null,
  channel    varchar(30) not null,
  unit       bigint not null comment '0 for none',
  ended_as   varchar(30) not null comment 'empty for none',
  secrecy    varchar(20) not null,
  petitions  int not null,
  primary key (status, channel, unit, ended_as, secrecy)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- ix_ledger_entry_open holds all that a list of open ones is filtered, counted and ordered by; rows are read for a page only.
alter table ledger_entry
  add column settled boolean not null default false,
  add index ix_ledger_entry_open (settled, status, assignment_status, unit, channel, due_until, held_until, ended_as, secrecy,
    number_year, number_ordinal),
  add index ix_ledger_entry_unit_number (unit, number_year, number_ordinal),
  add index ix_ledger_entry_channel_number (channel, number_year, number_ordinal),
  add index ix_ledger_entry_finished (status_at, status, unit, channel, secrecy);

-- The petitions a unit supports, the newest first.
alter table assignment add index ix_assignment_unit_number (unit, role, number_year, number_ordinal);
