-- What the desk remembers between two messages of a conversation. Contents are sealed in the safe of the day.

-- An order as it was understood, until it is confirmed or dropped.
create table desk_draft (
  id         char(36)     not null,
  by_staff   varchar(64)  not null,
  content    mediumblob   not null,
  state      varchar(10)  not null,
  started_at datetime(6)  not null,
  ended_at   datetime(6)  null,
  primary key (id),
  constraint ck_desk_draft_state check (state in ('OPEN', 'CONFIRMED', 'DROPPED'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A report's file that came in before the facts were filled in; a newer file takes the place of an older one.
create table desk_report_file (
  assignment char(36)    not null,
  document   char(36)    not null,
  by_staff   varchar(64) not null,
  at         datetime(6) not null,
  primary key (assignment)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A file that could belong to several matters, until its sender says to which.
create table desk_loose_file (
  card_id    varchar(80) not null,
  document   char(36)    not null,
  by_staff   varchar(64) not null,
  at         datetime(6) not null,
  primary key (card_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
