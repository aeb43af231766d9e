-- What people were reminded of, so that nobody is reminded twice. What is due is never stored: it is derived from the
-- petitions each morning. No personal data: staff is a userid of DingTalk, no foreign key because people are another
-- module's table.

-- One row for each person and morning, written in the transaction that queues their message: whoever writes it sends,
-- so neither a second node nor a restart can.
create table reminder_sent (
  office_day  date not null,
  staff       varchar(64) not null,
  told        int not null comment 'how many lines',
  told_at     datetime(6) not null,
  primary key (office_day, staff),
  constraint ck_reminder_sent_told check (told > 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Mornings on which everybody was told, so that the rest of the day costs one small question a minute.
create table reminder_morning (
  office_day  date not null,
  ended_at    datetime(6) not null,
  primary key (office_day)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
