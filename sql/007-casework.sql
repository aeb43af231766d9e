-- Petitions and the orders to units that answer them. Personal data stand here only sealed (columns named sealed and
-- …_sealed, each with the key of its petition's own safe) or as blind marks of phone numbers; every other column holds
-- ids, words of a closed list, days and moments.

-- How far each year's numbers have been given out. Whoever registers holds the year's row until the commit: a number
-- whose registration is rolled back is given to the next one, so there are no gaps (rule 1).
create table ledger_year (
  number_year   smallint not null,
  last_ordinal  int not null,
  primary key (number_year),
  constraint ck_ledger_year_last_ordinal check (last_ordinal >= 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One row of the ledger. Every act on a petition or its assignments holds this row first, so acts on one petition come
-- one after the other and never wait for each other in a circle; version shows that nobody forgot to.
-- What somebody endorsed stands here while it counts; everything ever said stands in endorsement and follow_up.
-- registered_from is the message or card it was registered from: the same one registers it once.
create table petition (
  id                char(36) not null,
  version           bigint not null,
  number_year       smallint not null,
  number_ordinal    int not null,
  kind              varchar(20) not null,
  category          varchar(60) not null,
  urgency           varchar(20) not null,
  secrecy           varchar(20) not null,
  superior_endorses boolean not null,
  clarities_owed    boolean not null,
  safe              char(36) not null,
  registered_by     varchar(64) not null,
  registered_at     datetime(6) not null,
  registered_from   varchar(200) not null,
  status            varchar(20) not null,
  status_by         varchar(64) not null,
  status_at         datetime(6) not null,
  lead_assignment   char(36) null,
  superior_by       varchar(64) null,
  superior_at       datetime(6) null,
  committee_by      varchar(64) null,
  committee_at      datetime(6) null,
  petitioner_by     varchar(64) null,
  petitioner_at     datetime(6) null,
  objector          varchar(20) null,
  look_back_due     date null,
  primary key (id),
  constraint uq_petition_number unique key (number_year, number_ordinal),
  constraint uq_petition_registered_from unique key (registered_from),
  constraint fk_petition_ledger_year foreign key (number_year) references ledger_year (number_year),
  constraint ck_petition_number check (number_ordinal > 0),
  index ix_petition_status (status, status_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Where it came from: one row, and one more for each further channel the same matter arrives by.
create table petition_source (
  petition       char(36) not null,
  place          int not null,
  channel        varchar(30) not null,
  source_number  varchar(60) not null comment 'empty if it has none there',
  received_at    datetime(6) not null,
  primary key (petition, place),
  constraint fk_petition_source_petition foreign key (petition) references petition (id),
  index ix_petition_source_number (source_number)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Petitioners, content and place, as one sealed text; apart from petition so that an act does not carry it around.
create table petition_matter (
  petition  char(36) not null,
  sealed    mediumblob not null,
  primary key (petition),
  constraint fk_petition_matter_petition foreign key (petition) references petition (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Finds the earlier petitions of a phone number without knowing any number (the vault's blind index).
create table petition_phone (
  petition  char(36) not null,
  mark      char(64) not null,
  primary key (petition, mark),
  constraint fk_petition_phone_petition foreign key (petition) references petition (id),
  index ix_petition_phone_mark (mark)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- document is no foreign key because documents are another module's table.
create table petition_attachment (
  petition  char(36) not null,
  place     int not null,
  document  char(36) not null,
  primary key (petition, place),
  constraint fk_petition_attachment_petition foreign key (petition) references petition (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One unit's duty to answer. due_last_day is the day named, or that of the moment named; due_until is the first moment that
-- is too late, in both cases, so that one index finds what is due. Overdue is computed from it and never stored.
create table assignment (
  id                        char(36) not null,
  version                   bigint not null,
  petition                  char(36) not null,
  number_year               smallint not null,
  number_ordinal            int not null,
  unit                      bigint not null,
  role                      varchar(20) not null,
  first_responsible         varchar(64) not null,
  specifically_responsible  varchar(64) null,
  due_last_day              date not null,
  due_until                 datetime(6) not null,
  report_needed             boolean not null,
  issued_by                 varchar(64) not null,
  issued_at                 datetime(6) not null,
  status                    varchar(20) not null,
  status_by                 varchar(64) not null,
  status_at                 datetime(6) not null,
  accepted_by               varchar(64) null,
  accepted_at               datetime(6) null,
  clarified_by              varchar(64) null,
  clarified_at              datetime(6) null,
  report                    char(36) null comment 'the newest one',
  rounds                    int not null comment 'how many reports were submitted',
  primary key (id),
  constraint fk_assignment_petition foreign key (petition) references petition (id),
  index ix_assignment_petition (petition, issued_at),
  index ix_assignment_unit (unit, status),
  index ix_assignment_due (status, due_until)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 三个清楚, the newest of an assignment.
create table clarities (
  assignment   char(36) not null,
  sealed       mediumblob not null,
  recorded_by  varchar(64) not null,
  recorded_at  datetime(6) not null,
  primary key (assignment),
  constraint fk_clarities_assignment foreign key (assignment) references assignment (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 协办意见, each time one was given.
create table opinion (
  id           char(36) not null,
  assignment   char(36) not null,
  sealed       mediumblob not null,
  recorded_by  varchar(64) not null,
  recorded_at  datetime(6) not null,
  primary key (id),
  constraint fk_opinion_assignment foreign key (assignment) references assignment (id),
  index ix_opinion_assignment (assignment, recorded_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 办理报告, one row for each round. What was signed, passed or returned, when and by whom, and whether it was late, is
-- written once and never changed: deductions are explained by it.
create table handling_report (
  id             char(36) not null,
  assignment     char(36) not null,
  round          int not null,
  result         varchar(20) not null,
  told_way       varchar(20) not null,
  told_at        datetime(6) not null,
  document       char(36) null,
  offline        boolean not null,
  sealed         mediumblob not null,
  submitted_by   varchar(64) not null,
  submitted_at   datetime(6) not null,
  signed_off_by  varchar(64) null,
  signed_off_at  datetime(6) null,
  answered_late  boolean null comment 'frozen when it is signed off',
  due_last_day   date null comment 'the deadline it was measured by',
  due_until      datetime(6) null,
  returned_by    varchar(64) null,
  returned_at    datetime(6) null,
  returned_act   varchar(40) null,
  return_sealed  mediumblob null comment 'what is missing',
  passed_by      varchar(64) null,
  passed_at      datetime(6) null,
  primary key (id),
  constraint uq_handling_report_round unique key (assignment, round),
  constraint fk_handling_report_assignment foreign key (assignment) references assignment (id),
  constraint ck_handling_report_one_end check (returned_at is null or passed_at is null)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 回访, each visit.
create table follow_up (
  id            char(36) not null,
  petition      char(36) not null,
  method        varchar(20) not null,
  satisfaction  varchar(20) not null,
  visited_at    datetime(6) not null,
  sealed        mediumblob not null,
  recorded_by   varchar(64) not null,
  recorded_at   datetime(6) not null,
  primary key (id),
  constraint fk_follow_up_petition foreign key (petition) references petition (id),
  index ix_follow_up_petition (petition, recorded_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 认可 and refusals of it, with what shows them; 解释到位 stands here as one of the petitioner.
create table endorsement (
  id           char(36) not null,
  petition     char(36) not null,
  endorser     varchar(20) not null,
  given        boolean not null,
  document     char(36) null,
  sealed       mediumblob not null,
  recorded_by  varchar(64) not null,
  recorded_at  datetime(6) not null,
  primary key (id),
  constraint fk_endorsement_petition foreign key (petition) references petition (id),
  index ix_endorsement_petition (petition, recorded_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Why somebody had personal data shown to them (谁看过); the trail points here.
create table unmasking (
  id        char(36) not null,
  petition  char(36) not null,
  done_by   varchar(64) not null,
  done_at   datetime(6) not null,
  sealed    mediumblob not null,
  primary key (id),
  constraint fk_unmasking_petition foreign key (petition) references petition (id),
  index ix_unmasking_petition (petition, done_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
