-- 收发室. What comes in is stored once, what goes out is written with its cause. Payloads are sealed (vault): letters
-- about a petition in that petition's safe, everything else in the safe of its day, which is destroyed after
-- ZHIDA_MAIL_KEPT_DAYS. Rows stay: they are the proof that something was not handled or sent twice.

-- One row for each thing the platform delivered, however often it delivered it (uq_inbox_key).
-- It waits in the queue of its sender and is read in that order; a tap is read at once and kept for its answer.
create table inbox (
  id            bigint       not null auto_increment,
  arrival_key   varchar(240) not null,
  kind          varchar(10)  not null,
  queue         varchar(70)  not null,
  payload       longblob     not null,
  happened_at   datetime(6)  not null,
  received_at   datetime(6)  not null,
  state         varchar(10)  not null,
  due_at        datetime(6)  not null,
  attempts      int          not null default 0,
  claimed_by    char(36)     null,
  claimed_until datetime(6)  null,
  toast         blob         null,
  ended_at      datetime(6)  null,
  primary key (id),
  constraint uq_inbox_key unique (arrival_key),
  constraint ck_inbox_kind check (kind in ('MESSAGE', 'TAP', 'CONTACTS')),
  -- OPEN is seen only inside the transaction that reads a tap.
  constraint ck_inbox_state check (state in ('WAITING', 'OPEN', 'READ', 'REFUSED', 'DEAD')),
  -- what is due now, whatever the size of the table
  index ix_inbox_due (state, due_at, id),
  -- whether something older of the same sender still waits
  index ix_inbox_queue (queue, state, id),
  -- how many messages the month had (3,000 in the standard edition)
  index ix_inbox_received (received_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A living card: the face it is meant to show and the one the platform was last told. Only the difference is sent,
-- so of many changes in a row only the newest is seen, and nothing is sent that did not change.
create table card (
  id         varchar(80) not null,
  template   varchar(80) not null,
  safe       char(36)    not null,
  wanted     longblob    not null,
  revision   int         not null,
  told       longblob    null,
  pinned_at  datetime(6) not null,
  changed_at datetime(6) not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Before whom a card stands, and whether it reached them: the platform answers for each person apart.
create table card_person (
  card_id varchar(80) not null,
  staff   varchar(64) not null,
  state   varchar(20) not null,
  at      datetime(6) not null,
  primary key (card_id, staff),
  constraint fk_card_person_card foreign key (card_id) references card (id),
  constraint ck_card_person_state check (state in
    ('WAITING', 'REACHED', 'NOT_THERE', 'FLOW_CONTROLLED', 'REFUSED', 'UNKNOWN'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What is to be sent. A letter carries its payload; a card row says only "bring this card up to date".
-- CARRYING is claimed by one node; a claim that ran out means that nobody knows whether a letter was sent: it is
-- never sent again blindly (UNKNOWN). A card can be told again without harm.
create table outbox (
  id            bigint       not null auto_increment,
  kind          varchar(10)  not null,
  card_id       varchar(80)  null,
  payload       longblob     null,
  urgency       tinyint      not null,
  state         varchar(10)  not null,
  queued_at     datetime(6)  not null,
  due_at        datetime(6)  not null,
  attempts      int          not null default 0,
  claimed_by    char(36)     null,
  claimed_until datetime(6)  null,
  last_code     varchar(120) null,
  receipt       varchar(200) null,
  ended_at      datetime(6)  null,
  primary key (id),
  constraint fk_outbox_card foreign key (card_id) references card (id),
  constraint ck_outbox_kind check (kind in ('CARD', 'TEXT', 'FILE', 'DING')),
  constraint ck_outbox_state check (state in ('WAITING', 'CARRYING', 'DONE', 'DEAD', 'UNKNOWN')),
  -- what is due now, whatever the size of the table
  index ix_outbox_due (state, due_at, id),
  -- whether a card waits already
  index ix_outbox_card (card_id, state)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The order: something is sent only when nothing older waits in any of its lanes (one for its card, one for each
-- person). Rows leave when their mail has ended, so the table is as small as what waits.
create table outbox_lane (
  lane      varchar(90) not null,
  outbox_id bigint      not null,
  primary key (lane, outbox_id),
  constraint fk_outbox_lane_outbox foreign key (outbox_id) references outbox (id),
  index ix_outbox_lane_outbox (outbox_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Whom a letter reached: the platform may take a call and still miss single people.
create table outbox_person (
  outbox_id bigint      not null,
  staff     varchar(64) not null,
  state     varchar(20) not null,
  at        datetime(6) not null,
  primary key (outbox_id, staff),
  constraint fk_outbox_person_outbox foreign key (outbox_id) references outbox (id),
  constraint ck_outbox_person_state check (state in ('WAITING', 'REACHED', 'NOT_THERE', 'FLOW_CONTROLLED', 'REFUSED')),
  -- who could not be reached lately
  index ix_outbox_person_missed (state, at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The one token bucket of all nodes: when the next call may be made, by the database's clock, which all nodes share.
create table call_pace (
  id      tinyint     not null,
  next_at datetime(6) not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The ledger of calls, by month of the office (2026-03) and path: the quota is counted by month.
create table call_ledger (
  month char(7)      not null,
  api   varchar(120) not null,
  paid  tinyint      not null,
  calls int          not null,
  primary key (month, api)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
