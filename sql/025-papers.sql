-- Files that came in by chat: several in a row belong together, and evidence waits for the form it goes with.

-- A file until it goes into what it was sent for. With an assignment it belongs to its next report or opinion; with a card
-- its sender is asked for which matter it is; with neither it can be chosen on a form for some hours.
create table desk_sent_file (
  document   char(36)    not null,
  by_staff   varchar(64) not null,
  assignment char(36)    null,
  card_id    varchar(80) null,
  at         datetime(6) not null,
  primary key (document),
  index ix_desk_sent_file_assignment (assignment, at),
  index ix_desk_sent_file_card (card_id, at),
  index ix_desk_sent_file_staff (by_staff, at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into desk_sent_file (document, by_staff, assignment, card_id, at)
select document, by_staff, assignment, null, at from desk_report_file;

insert into desk_sent_file (document, by_staff, assignment, card_id, at)
select document, by_staff, null, card_id, at from desk_loose_file;

drop table desk_report_file;
drop table desk_loose_file;

-- Files beside the first of a report, and those of an opinion, in their order; subject is the report's or the opinion's id.
create table kept_paper (
  subject  char(36) not null,
  place    smallint not null,
  document char(36) not null,
  primary key (subject, place)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
