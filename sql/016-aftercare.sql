-- What follows the report and what ends a matter otherwise: answers to the channels, promises, follow-up tasks, 挂账, other
-- endings, look-backs. Words of people stand here only sealed, each with the key of its petition's own safe.

-- 回头看 that are due, found by their day; look_back_due is null where none is owed any more.
alter table petition add index ix_petition_look_back (look_back_due);

-- How a petition ended otherwise: one row, because nothing opens it again.
create table ending (
  petition  char(36) not null,
  kind      varchar(30) not null,
  document  char(36) null,
  sealed    mediumblob not null comment 'reason and evidence',
  done_by   varchar(64) not null,
  done_at   datetime(6) not null,
  primary key (petition),
  constraint fk_ending_petition foreign key (petition) references petition (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 回头看, each one: a petition that was reopened and closed again is looked back on again.
create table look_back (
  id           char(36) not null,
  petition     char(36) not null,
  due          date not null,
  lasted       boolean not null,
  sealed       mediumblob not null,
  recorded_by  varchar(64) not null,
  recorded_at  datetime(6) not null,
  primary key (id),
  constraint fk_look_back_petition foreign key (petition) references petition (id),
  index ix_look_back_petition (petition, recorded_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 答复: a row is made when the report passes, one for each source, and filled in once when the answer was given. A report
-- that comes back takes the rows away that were not filled in; the next one that passes makes them anew.
create table answer (
  id            char(36) not null,
  petition      char(36) not null,
  place         int not null comment 'of the source',
  channel       varchar(30) not null,
  owed_since    datetime(6) not null,
  due_last_day  date not null,
  due_until     datetime(6) not null,
  way           varchar(20) null,
  class         varchar(10) null comment 'A, B or C, of 建议 and 提案',
  given_at      datetime(6) null,
  late          boolean null comment 'frozen when it is recorded',
  sealed        mediumblob null,
  recorded_by   varchar(64) null,
  recorded_at   datetime(6) null,
  primary key (id),
  constraint fk_answer_petition foreign key (petition) references petition (id),
  index ix_answer_petition (petition, place),
  index ix_answer_open (recorded_at, due_until)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 承诺 with a date. That a day went by is computed; what the office said of it is written once. 挂牌督办 begins when the
-- day has gone by or the office says that it was not kept, and ends when the office lifts it.
create table promise (
  id             char(36) not null,
  petition       char(36) not null,
  made_on        varchar(20) not null comment 'in a report or on a visit',
  due            date not null,
  sealed         mediumblob not null,
  made_by        varchar(64) not null comment 'who recorded it',
  made_at        datetime(6) not null,
  kept           boolean null,
  settled_sealed mediumblob null,
  settled_by     varchar(64) null,
  settled_at     datetime(6) null,
  lifted_sealed  mediumblob null,
  lifted_by      varchar(64) null,
  lifted_at      datetime(6) null,
  primary key (id),
  constraint fk_promise_petition foreign key (petition) references petition (id),
  index ix_promise_petition (petition, due),
  index ix_promise_open (lifted_at, kept, due)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 挂账: why and until when a matter waits. Its deadline runs on. One that lasts to a day ends with it by itself.
create table matter_hold (
  id           char(36) not null,
  petition     char(36) not null,
  last_day     date not null,
  sealed       mediumblob not null,
  held_by      varchar(64) not null,
  held_at      datetime(6) not null,
  released_by  varchar(64) null,
  released_at  datetime(6) null,
  primary key (id),
  constraint fk_matter_hold_petition foreign key (petition) references petition (id),
  index ix_matter_hold_petition (petition, held_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Who is to visit the petitioner; the newest row of a petition counts until its report is no longer the one that passed.
create table follow_up_task (
  id        char(36) not null,
  petition  char(36) not null,
  visitor   varchar(64) not null,
  given_by  varchar(64) not null,
  given_at  datetime(6) not null,
  primary key (id),
  constraint fk_follow_up_task_petition foreign key (petition) references petition (id),
  index ix_follow_up_task_petition (petition, given_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The ledger counts both: how it ended otherwise, and until when it is held.
alter table ledger_entry
  add column ended_as varchar(30) null,
  add column held_until datetime(6) null comment 'the first moment at which it is not held any more';

alter table ledger_line
  add column ended_as varchar(30) null,
  add column held_until datetime(6) null;
