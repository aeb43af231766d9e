-- 台账 for lists and reports, written in the transaction of each act. No personal data: ids, words of a closed list, days
-- and moments. petition is no foreign key because petitions are another module's table.

-- Every petition as it stands, one row, closed ones too: what a list shows, filtered by indexes.
create table ledger_entry (
  petition                  char(36) not null,
  number_year               smallint not null,
  number_ordinal            int not null,
  channel                   varchar(30) not null,
  kind                      varchar(20) not null,
  category                  varchar(60) not null,
  urgency                   varchar(20) not null,
  secrecy                   varchar(20) not null,
  received_at               datetime(6) not null,
  registered_at             datetime(6) not null,
  status                    varchar(20) not null,
  status_at                 datetime(6) not null,
  unit                      bigint null comment 'the lead unit, while there is one',
  assignment                char(36) null,
  assignment_status         varchar(20) null,
  first_responsible         varchar(64) null,
  specifically_responsible  varchar(64) null,
  due_last_day              date null,
  due_until                 datetime(6) null,
  primary key (petition),
  constraint uq_ledger_entry_number unique key (number_year, number_ordinal),
  index ix_ledger_entry_unit (unit, status),
  index ix_ledger_entry_status (status, number_year, number_ordinal),
  index ix_ledger_entry_due (due_until, assignment_status)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Every act, one row, never changed, with how the petition stood after it. A report as of a moment takes the last line of
-- each petition that happened before that moment, of those recorded when the report was first drawn: drawn again later it
-- is the same, whatever was recorded meanwhile.
create table ledger_line (
  line               bigint not null auto_increment,
  petition           char(36) not null,
  act                varchar(40) not null,
  happened_at        datetime(6) not null,
  recorded_at        datetime(6) not null,
  channel            varchar(30) not null,
  status             varchar(20) not null,
  unit               bigint null,
  assignment_status  varchar(20) null,
  due_last_day       date null,
  due_until          datetime(6) null,
  late               boolean null comment 'of SIGN_OFF: whether the deadline had passed',
  satisfaction       varchar(20) null comment 'of RECORD_FOLLOW_UP',
  primary key (line),
  index ix_ledger_line_petition (petition, line),
  index ix_ledger_line_happened (happened_at, act)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
