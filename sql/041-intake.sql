-- Ledgers that come in as files. What they say stands in the file itself, which is sealed; here stand only ids, counts
-- and blind marks.

-- One file that was sent, from its looking through to the end of its taking in. next_row is the first row that is not
-- taken in yet: it moves in the transaction that takes in the rows before it, so that a crash loses and doubles nothing,
-- and of two nodes one goes on where the other stood.
create table ledger_import (
  id            char(36) not null,
  document      char(36) not null,
  sent_by       varchar(64) not null,
  sent_at       datetime(6) not null,
  channel       varchar(30) null comment 'for rows that name none',
  kind          varchar(20) null comment 'for rows that name none',
  state         varchar(10) not null,
  tries         int not null,
  fresh         int not null comment 'rows, as they were looked through or taken in',
  old           int not null comment 'rows that are taken over as they stand',
  known         int not null comment 'rows that are in the ledger already',
  bad           int not null,
  next_row      int not null,
  confirmed_by  varchar(64) null,
  confirmed_at  datetime(6) null,
  ended_at      datetime(6) null,
  primary key (id),
  constraint ck_ledger_import_state check (state in ('LOOK', 'LOOKED', 'TAKE', 'DONE', 'DROPPED', 'FAILED')),
  index ix_ledger_import_state (state, sent_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Rows that were not taken in, with why, in words that quote nothing of the row.
create table ledger_import_bad (
  import       char(36) not null,
  row_in_file  int not null,
  why          varchar(1000) not null,
  primary key (import, row_in_file),
  constraint fk_ledger_import_bad_import foreign key (import) references ledger_import (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- By which a row without any number is known again: a keyed mark of channel, day, petitioner and content.
create table ledger_import_mark (
  mark      char(64) not null,
  petition  char(36) not null,
  primary key (mark)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One import is taken in at a time: whoever takes in holds this row until the commit.
create table ledger_import_head (
  id  tinyint not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into ledger_import_head (id) values (1);
