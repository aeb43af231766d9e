-- Calendars of years that an ADMIN sent, which go before those that come with the program (calendar/*.json). Every version
-- is kept with who and when; the last one of a year (the highest id) is in force. A whole year is replaced, never a day.
-- Who is a userid of DingTalk; no foreign key, because people are another module's table.
create table holiday_year (
  id               bigint not null auto_increment,
  calendar_year    int not null,
  document_title   varchar(200) null,
  document_number  varchar(100) null,
  document_date    date null,
  document_url     varchar(500) null,
  adopted_by       varchar(64) not null,
  adopted_at       datetime(6) not null,
  primary key (id),
  index ix_holiday_year_calendar_year (calendar_year, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Only days that are not what their weekday says, and days off that have a name. A day can lie in the December before:
-- 2018-12-29 was made a working day by the document for 2019.
create table holiday (
  holiday_year  bigint not null,
  holiday_date  date not null,
  off           boolean not null comment 'false: a make-up working day',
  name          varchar(50) not null,
  primary key (holiday_year, holiday_date),
  constraint fk_holiday_year foreign key (holiday_year) references holiday_year (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One row for ever: whoever adopts a year holds it until the commit, so that two of them come one after the other.
create table holiday_head (
  id  tinyint not null,
  primary key (id),
  constraint ck_holiday_head_one check (id = 1)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into holiday_head (id) values (1);
