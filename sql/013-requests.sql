-- What units ask the office for beside their assignments: to give one back (撤回申请), or to have longer (延期申请). Asking
-- changes nothing: the clock runs on. Reasons stand sealed in the petition's own safe.

-- One for each assignment and never a second: whether a matter is a unit's own does not change within a day. Undecided
-- and moved on by the unit (reported on) or ended otherwise, it has lapsed, which is read from the assignment's status.
create table withdrawal (
  id               char(36) not null,
  assignment       char(36) not null,
  belongs_to       bigint null comment 'whose it is in the opinion of the unit',
  sealed           mediumblob not null comment 'reason and grounds',
  asked_by         varchar(64) not null,
  asked_at         datetime(6) not null,
  decided_by       varchar(64) null,
  decided_at       datetime(6) null,
  approved         boolean null,
  unfounded        boolean not null comment 'refused as without any ground: points can hang on it',
  decision_sealed  mediumblob null comment 'why it was decided so',
  primary key (id),
  constraint uq_withdrawal_assignment unique key (assignment),
  constraint fk_withdrawal_assignment foreign key (assignment) references assignment (id),
  constraint ck_withdrawal_decided check ((decided_at is null) = (approved is null)),
  index ix_withdrawal_decided (decided_at, asked_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Both deadlines stay: first is the one in force when it was asked, second the one that was granted, which need not be the
-- one proposed. Undecided at the first deadline, or after the report was handed in, it has lapsed, which is computed.
create table extension (
  id                 char(36) not null,
  assignment         char(36) not null,
  first_last_day     date not null,
  first_until        datetime(6) not null,
  proposed_last_day  date not null,
  proposed_until     datetime(6) not null,
  sealed             mediumblob not null comment 'the reason',
  asked_by           varchar(64) not null,
  asked_at           datetime(6) not null,
  decided_by         varchar(64) null,
  decided_at         datetime(6) null,
  granted            boolean null,
  second_last_day    date null,
  second_until       datetime(6) null,
  decision_sealed    mediumblob null comment 'why it was decided so',
  told_way           varchar(20) null comment 'how the petitioner was told of the second deadline',
  told_at            datetime(6) null,
  confirmed_by       varchar(64) null comment 'who of the unit says so',
  confirmed_at       datetime(6) null,
  primary key (id),
  constraint fk_extension_assignment foreign key (assignment) references assignment (id),
  constraint ck_extension_decided check ((decided_at is null) = (granted is null)),
  constraint ck_extension_second check (second_until is null or second_until > first_until),
  index ix_extension_assignment (assignment, asked_at),
  index ix_extension_decided (decided_at, asked_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The deadline before it was extended, the very first one: lists and reports show both. A petition that a unit gave back
-- has no unit but keeps its deadline.
alter table ledger_entry
  add column first_due_last_day date null,
  add column first_due_until datetime(6) null;
alter table ledger_line
  add column first_due_last_day date null,
  add column first_due_until datetime(6) null;
