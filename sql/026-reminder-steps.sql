-- What people were reminded of, step by step, so that none is told twice (rows, not schedules: what is due is derived
-- from the petitions each minute); and the indexes by which the due is found without walking through the ledger.

-- One row for each step that was told, or was told as a part of a higher one, written in the transaction that queues the
-- message. subject is the id of what waits: an assignment, a request, a promise, an answer or a petition. No personal data.
-- Forgotten after some months: by then no step can come again.
create table reminder_claim (
  subject     varchar(64) not null,
  kind        varchar(30) not null,
  stage       varchar(20) not null,
  about       date not null comment 'the day the step is about',
  office_day  date not null comment 'the day on which it was told',
  claimed_at  datetime(6) not null,
  primary key (subject, kind, stage, about),
  index ix_reminder_claim_claimed (claimed_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Until when everything whose moment came was told: a sweep does not look much further back. It may lag behind.
create table reminder_sweep (
  id           tinyint not null,
  swept_until  datetime(6) not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One row for ever, which every sweep that found something holds until its commit, so that two nodes never mix.
create table reminder_head (
  id           tinyint not null,
  primary key (id),
  constraint ck_reminder_head_one_row check (id = 1)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into reminder_head (id) values (1);

-- Who did not accept since when.
alter table assignment add index ix_assignment_issued (status, issued_at);
-- Which 拟办 wait since when, and who still has to be told of which extension.
alter table proposal add index ix_proposal_sent (ended_at, sent_at);
alter table extension add index ix_extension_untold (granted, confirmed_at, decided_at);

-- A promise kept after its day is supervised until that is lifted; most were kept in time and never are.
-- Its day ends at 16:00 UTC, which is midnight in Asia/Shanghai.
alter table promise
  add column kept_late boolean generated always as
    (kept = true and settled_at >= date_add(cast(due as datetime(6)), interval 16 hour)) stored,
  add index ix_promise_kept_late (kept_late, lifted_at, due);
