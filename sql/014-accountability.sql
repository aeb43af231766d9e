-- 责任监督: what units lose points for (减分项), and reproaches (提示、约谈、通报批评、移送). No personal data but sealed:
-- ids, words of a closed list, days and moments. Units, people, petitions and documents are other modules' tables, so
-- there are no foreign keys to them.

-- The table of items and points, every version of it. What was never set stands as the product has it: its default,
-- points open. The version in force on a day is the one with the newest valid_from not after it; of several for one
-- valid_from the last one. valid_from lies after the day on which it was set, so a day's versions are settled before it
-- begins, and what was once reckoned is reckoned the same for ever. Rows are only added.
create table deduction_item (
  version     bigint not null auto_increment,
  item        varchar(30) not null,
  is_on       boolean not null,
  points      decimal(5,2) null comment 'open if null',
  valid_from  date not null,
  set_by      varchar(64) not null,
  set_at      datetime(6) not null,
  primary key (version),
  constraint ck_deduction_item_points check (points is null or points > 0),
  index ix_deduction_item_in_force (item, valid_from, version)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- When an assignment's report was first handed in under each deadline it had: one that was returned and comes again is
-- not late for that (办理报告 is due two days before the deadline, once for each).
create table deduction_handing_in (
  assignment    char(36) not null,
  due_until     datetime(6) not null,
  handed_in_at  datetime(6) not null,
  primary key (assignment, due_until)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 减分项: one row for each fact that costs points, written when the fact happens and never changed. fact names it, so
-- that it costs once, however often its event is heard.
create table deduction (
  id                   bigint not null auto_increment,
  item                 varchar(30) not null,
  fact                 varchar(120) not null,
  unit                 bigint not null,
  petition             char(36) not null,
  number_year          smallint not null,
  number_ordinal       int not null,
  assignment           char(36) not null,
  fact_year            smallint not null comment 'of fact_at in Asia/Shanghai',
  fact_at              datetime(6) not null,
  due_last_day         date null comment 'the deadline it was measured by',
  due_until            datetime(6) null,
  points               decimal(5,2) null comment 'of the table on the day of the fact; open if null',
  proposed_at          datetime(6) not null,
  object_last_day      date not null comment 'until when the unit may object',
  object_until         datetime(6) not null,
  primary key (id),
  constraint uq_deduction_fact unique key (item, fact),
  index ix_deduction_unit (unit, fact_year, id),
  index ix_deduction_petition (petition, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What was said and decided about a deduction: one objection, one decision, one reversal at most, each a row that is
-- never changed. Words are sealed in the safe of the petition.
create table deduction_step (
  id         char(36) not null,
  deduction  bigint not null,
  place      varchar(10) not null,
  act        varchar(40) not null,
  points     decimal(5,2) null comment 'lost by a confirmation, given back by a reversal',
  sealed     mediumblob null comment 'why',
  done_by    varchar(64) not null,
  done_at    datetime(6) not null,
  primary key (id),
  constraint uq_deduction_step_place unique key (deduction, place),
  constraint fk_deduction_step_deduction foreign key (deduction) references deduction (id),
  constraint ck_deduction_step_place check (place in ('OBJECTION', 'DECISION', 'REVERSAL'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 问责: a reproach to a unit, or to one of its people. Reason and evidence are sealed in a safe of their own.
-- recorded_from is the message or card: the same one records it once.
create table discipline (
  id             bigint not null auto_increment,
  degree         varchar(20) not null,
  unit           bigint not null,
  staff          varchar(64) null comment 'the person; null if the unit as such',
  safe           char(36) not null,
  sealed         mediumblob not null,
  document       char(36) null,
  decided_year   smallint not null,
  decided_by     varchar(64) not null,
  decided_at     datetime(6) not null,
  recorded_from  varchar(200) not null,
  primary key (id),
  constraint uq_discipline_recorded_from unique key (recorded_from),
  index ix_discipline_unit (unit, decided_year, id),
  index ix_discipline_year (decided_year, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
