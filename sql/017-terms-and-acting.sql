-- How long there is for what, and where each deadline comes from; and what users complain of.

-- 时限表: only lines that an ADMIN set; they go before those that come with the program (casework.DefaultTerm).
-- An empty channel or kind means every one; empty and not null because they are part of the key.
create table default_term (
  channel     varchar(30) not null,
  kind        varchar(20) not null,
  urgency     varchar(20) not null,
  term        varchar(12) not null comment 'the code of a term: 15D, 5WD, 2H, 3M',
  supporting  varchar(12) null comment 'null: counted back from the deadline of the lead unit',
  set_by      varchar(64) not null,
  set_at      datetime(6) not null,
  primary key (channel, kind, urgency)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Every deadline an assignment was given, with the term it was counted from and why it is that day: only ever added to.
-- The last row counts as long as it says the deadline of the assignment; one set otherwise since then is a named day.
-- A new calendar moves a deadline at most once (uq_term_given_adoption), whatever is repeated.
create table term_given (
  id            bigint not null auto_increment,
  assignment    char(36) not null,
  basis         varchar(20) not null,
  term          varchar(12) null comment 'null: counted back from the deadline of the lead unit',
  starts_at     datetime(6) not null,
  due_last_day  date not null,
  due_until     datetime(6) not null,
  why           mediumtext not null comment 'the reckoning, without personal data',
  adoption      bigint null comment 'the version of a calendar that moved it',
  given_by      varchar(64) not null,
  given_at      datetime(6) not null,
  primary key (id),
  constraint uq_term_given_adoption unique key (assignment, adoption),
  constraint fk_term_given_assignment foreign key (assignment) references assignment (id),
  index ix_term_given_assignment (assignment, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Milestones (T-2, T-3) that a new calendar would make earlier than they were told: they stay. They belong to one deadline
-- and count only while it stands.
create table told_date (
  assignment       char(36) not null,
  due_until        datetime(6) not null,
  extend_last_day  date not null,
  extend_until     datetime(6) not null,
  report_last_day  date not null,
  report_until     datetime(6) not null,
  adoption         bigint not null,
  primary key (assignment),
  constraint fk_told_date_assignment foreign key (assignment) references assignment (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
