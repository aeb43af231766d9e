-- Registration and assignment beyond the plain order (rules 1, 2 and 13). Words are sealed in the petition's safe.

-- A petition's further channels each have an answer of their own to get, by a day of their own; the petition's deadline
-- is the strictest. The first channel's day is the order's, written down as soon as there is a second one. What a
-- message or tap added it adds once.
alter table petition_source
  add column answer_last_day date null,
  add column answer_until datetime(6) null,
  add column added_from varchar(200) null,
  add constraint uq_petition_source_added_from unique key (added_from);

-- Which petition is handled under another number (JOINED), or came out of the same letter as another (SPLIT): every
-- number goes on finding its matter.
create table petition_link (
  petition   char(36) not null,
  kind       varchar(10) not null,
  main       char(36) not null,
  linked_by  varchar(64) not null,
  linked_at  datetime(6) not null,
  sealed     mediumblob not null comment 'why',
  primary key (petition, kind),
  constraint fk_petition_link_petition foreign key (petition) references petition (id),
  constraint fk_petition_link_main foreign key (main) references petition (id),
  constraint ck_petition_link_kind check (kind in ('JOINED', 'SPLIT')),
  index ix_petition_link_main (main, kind)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What a further channel said in its own words. What came with a petition that was joined stays sealed in that petition's
-- own safe, so that it is forgotten with it.
create table further_matter (
  petition  char(36) not null,
  place     int not null comment 'of the source it came by',
  safe      char(36) not null,
  sealed    mediumblob not null,
  primary key (petition, place),
  constraint fk_further_matter_petition foreign key (petition) references petition (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Keyed marks of what an ordinary petition says, so that a similar one is found without unsealing the ledger: texts that
-- resemble each other share some of their 32 marks. Without the index key (not in the database) no text can be tried
-- out; that two rows resemble each other can be seen. There are none of sensitive and confidential petitions.
create table likeness_mark (
  petition  char(36) not null,
  band      tinyint not null,
  mark      char(16) not null,
  primary key (petition, band),
  constraint fk_likeness_mark_petition foreign key (petition) references petition (id),
  index ix_likeness_mark_mark (mark, band, petition)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Supporting units named to see a sensitive petition.
create table secret_reader (
  petition  char(36) not null,
  unit      bigint not null,
  primary key (petition, unit),
  constraint fk_secret_reader_petition foreign key (petition) references petition (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Who read or took a confidential petition's papers at the office, and when.
create table collection (
  id            char(36) not null,
  petition      char(36) not null,
  collector     varchar(64) not null,
  collected_at  datetime(6) not null,
  recorded_by   varchar(64) not null,
  recorded_at   datetime(6) not null,
  primary key (id),
  constraint fk_collection_petition foreign key (petition) references petition (id),
  index ix_collection_petition (petition, collected_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What leaders wrote on a petition; it reaches the unit.
create table instruction (
  id          char(36) not null,
  petition    char(36) not null,
  sealed      mediumblob not null,
  written_by  varchar(64) not null,
  written_at  datetime(6) not null,
  primary key (id),
  constraint fk_instruction_petition foreign key (petition) references petition (id),
  index ix_instruction_petition (petition, written_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- An order the office proposed to a leader before giving it. One at a time waits; the office may assign before the leader
-- has written, the petition's clock does not wait for it.
create table proposal (
  id           char(36) not null,
  petition     char(36) not null,
  leader       varchar(64) not null,
  sealed       mediumblob not null comment 'the order and the office''s words',
  sent_by      varchar(64) not null,
  sent_at      datetime(6) not null,
  instruction  char(36) null comment 'what the leader wrote',
  ended_at     datetime(6) null comment 'written upon, or assigned without',
  primary key (id),
  constraint fk_proposal_petition foreign key (petition) references petition (id),
  constraint fk_proposal_instruction foreign key (instruction) references instruction (id),
  index ix_proposal_petition (petition, sent_at),
  index ix_proposal_leader (leader, ended_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What was mistyped at registration and put right: before, after and why.
create table correction (
  id            char(36) not null,
  petition      char(36) not null,
  field         varchar(30) not null,
  sealed        mediumblob not null,
  corrected_by  varchar(64) not null,
  corrected_at  datetime(6) not null,
  primary key (id),
  constraint fk_correction_petition foreign key (petition) references petition (id),
  index ix_correction_petition (petition, corrected_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- 经办人: the office's person in charge of a petition where it is no longer who registered it.
create table petition_clerk (
  petition  char(36) not null,
  staff     varchar(64) not null,
  since     datetime(6) not null,
  primary key (petition),
  constraint fk_petition_clerk_petition foreign key (petition) references petition (id),
  index ix_petition_clerk_staff (staff)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
