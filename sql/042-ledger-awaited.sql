-- Who said 导入台账 and is going to send the file: a file that is no ledger is then told what is missing.
create table desk_ledger_awaited (
  staff  varchar(64) not null,
  since  datetime(6) not null,
  primary key (staff)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
