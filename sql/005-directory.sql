-- Who is who. Units, people and heads are copied from the contacts of DingTalk, so that the bot can decide who may act
-- while DingTalk does not answer; the roster of the ADMIN adds deputies, liaisons, leaders, nicknames and duty.
-- Telephone numbers of staff are not stored: the bot reaches people through DingTalk and needs none.
-- Nobody and nothing is deleted when it leaves the contacts: old petitions still name them.
-- name_key: the name as it is compared (full and half width alike, no spaces, no case), made by NameKey.
-- seen_at: when DingTalk was asked for this row; an answer asked for earlier never overwrites one asked for later.

create table units (
  id          bigint not null comment 'dept_id of DingTalk',
  name        varchar(200) not null,
  name_key    varchar(100) not null,
  parent      bigint null,
  seen_at     datetime(6) not null,
  removed_at  datetime(6) null,
  primary key (id),
  index ix_units_name_key (name_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table staff (
  id          varchar(64) not null comment 'userid of DingTalk',
  name        varchar(100) not null,
  name_key    varchar(100) not null,
  title       varchar(200) not null,
  active      boolean not null comment 'has signed in to DingTalk',
  seen_at     datetime(6) not null,
  left_at     datetime(6) null,
  primary key (id),
  index ix_staff_name_key (name_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- No key to units: somebody may be read in the moment before their new unit is.
create table membership (
  staff       varchar(64) not null,
  unit        bigint not null,
  primary key (staff, unit),
  constraint fk_membership_staff foreign key (staff) references staff (id),
  index ix_membership_unit (unit)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What somebody is to the mechanism, from the contacts (heads of units) or from the roster. Two sources side by side,
-- because a head of the roster goes before one of the contacts and the latter must be there again when the roster
-- lets go. Rows of people who left stay for the record; who has left holds nothing (see OfficesInForce).
create table offices (
  id          bigint not null auto_increment,
  staff       varchar(64) not null,
  role        varchar(20) not null,
  unit        bigint null comment 'null: for the whole office',
  source      varchar(10) not null,
  unit_key    bigint generated always as (ifnull(unit, 0)) stored comment 'because nulls are never equal in a unique key',
  primary key (id),
  constraint uq_offices unique key (staff, role, unit_key, source),
  constraint fk_offices_staff foreign key (staff) references staff (id),
  constraint ck_offices_source check (source in ('CONTACTS', 'ROSTER')),
  index ix_offices_role (role, unit),
  index ix_offices_unit (unit, role)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table nicknames (
  nickname_key varchar(100) not null,
  nickname     varchar(100) not null,
  unit         bigint not null,
  primary key (nickname_key),
  constraint fk_nicknames_unit foreign key (unit) references units (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Who gets urgent matters at night and on days off, in the order in which they are called. Past days are kept.
create table duty (
  day         date not null,
  place       int not null,
  staff       varchar(64) not null,
  primary key (day, place),
  constraint uq_duty_staff unique key (day, staff),
  constraint fk_duty_staff foreign key (staff) references staff (id),
  index ix_duty_staff (staff, day)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One row, which every writer of the tables above locks first: two nodes, two events or an event and a roster never
-- mix. It is put in here because writers that would each insert it first deadlock in MySQL. It also tells when the
-- contacts are to be walked again; tried_at is the claim that makes it one node a day.
create table directory_head (
  id           tinyint not null,
  tried_at     datetime(6) null comment 'the last walk began',
  refreshed_at datetime(6) null comment 'the last walk that was believed began',
  missed_at    datetime(6) null comment 'the last event whose people or units could not be read',
  primary key (id),
  constraint ck_directory_head_one_row check (id = 1)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into directory_head (id) values (1);
