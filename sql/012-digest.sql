-- Which half-monthly reports (半月报) were drawn and sent. The report itself is not stored: drawn again with drawn_at it is
-- the same, because the ledger's lines are never changed. No personal data.

-- One row for each period, ever: whoever moves it to SENT queues the cards in the same transaction.
-- held_by is a userid of DingTalk; no foreign key, because people are another module's table.
create table digest (
  first_day  date not null comment 'of the period: the 1st or the 16th',
  state      varchar(10) not null,
  drawn_at   datetime(6) not null comment 'what was recorded later does not count',
  held_by    varchar(64) null,
  held_at    datetime(6) null,
  sent_at    datetime(6) null,
  primary key (first_day),
  constraint ck_digest_state check (state in ('DRAFTED', 'HELD', 'SENT'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
