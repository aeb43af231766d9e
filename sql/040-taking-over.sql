-- A ledger that was kept before the bot goes on under its old numbers.

-- 空号: a number below the highest that was taken over and that nobody holds (yet). The series goes on behind the highest,
-- so a year's numbers are those of its petitions and these, without a gap; a row is filled when its petition is taken
-- over after all, and its trail says so. Whoever adds or fills holds the year's row.
create table number_left_empty (
  number_year     smallint not null,
  number_ordinal  int not null,
  left_by         varchar(64) not null,
  left_at         datetime(6) not null,
  left_from       varchar(200) not null,
  primary key (number_year, number_ordinal),
  constraint fk_number_left_empty_ledger_year foreign key (number_year) references ledger_year (number_year)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Which row of which file a petition was taken over from: the file by its digest and by whoever brought it in.
create table taken_over (
  petition    char(36) not null,
  file        char(64) not null comment 'SHA-256',
  row_in_file int not null,
  brought_by  char(36) not null comment 'the import',
  primary key (petition),
  constraint fk_taken_over_petition foreign key (petition) references petition (id),
  index ix_taken_over_brought_by (brought_by, row_in_file)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Why somebody had the whole ledger written out with names and phones (谁看过); the trail points here.
create table ledger_copy (
  id       char(36) not null,
  made_by  varchar(64) not null,
  made_at  datetime(6) not null,
  sealed   mediumblob not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
