-- 留痕: every act, one line each, numbered without gaps, each with the hash of the line before it (the encoding is told
-- in the Javadoc of LineHash). It points at personal data and never holds it.
-- Nothing in the program updates or deletes a line. Let the database say so too: give the account the program runs with
-- its rights table by table, for these two
--     grant select, insert on zhida.trail to 'zhida'@'…';
--     grant select, update on zhida.trail_head to 'zhida'@'…';
-- and migrate with another account (spring.flyway.user). There are no triggers: under binary logging making one needs
-- rights that an ordinary account does not have.
-- No foreign keys: a line must outlive what it speaks of.
create table trail (
  line           bigint not null,
  happened_at    datetime(6) not null,
  recorded_at    datetime(6) not null,
  act            varchar(40) not null,
  by_staff       varchar(64) null,
  on_behalf_of   varchar(64) null,
  subject        varchar(120) not null,
  source         varchar(200) not null,
  facts          mediumtext not null,
  previous_hash  char(64) not null,
  hash           char(64) not null,
  primary key (line),
  constraint ck_trail_line check (line > 0),
  index ix_trail_subject (subject, line)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The end of the chain, one row for ever: whoever writes holds it until the commit, so that lines stand in the order of
-- the commits; and lines cut off at the end are missed. Before the first line: line 0, a hash of zeros.
create table trail_head (
  id    tinyint not null,
  line  bigint not null,
  hash  char(64) not null,
  primary key (id),
  constraint ck_trail_head_one_row check (id = 1)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into trail_head (id, line, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
