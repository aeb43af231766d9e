-- 附件 12: for which petition somebody of the office is sending files just now. One row for each of them; it counts for some
-- minutes after the words or the last file.
create table desk_attaching (
  by_staff  varchar(64) not null,
  petition  char(36) not null,
  at        datetime(6) not null,
  files     int not null comment 'that were added since the words',
  primary key (by_staff)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Files that were sent and used for nothing are forgotten after some days, found by their moment.
alter table desk_sent_file add index ix_desk_sent_file_at (at);
