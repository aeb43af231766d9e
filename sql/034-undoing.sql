-- 撤销: what somebody did last, whether anybody has acted on the petition since, and where petition and assignment stood
-- after each act, so that an act can be taken back to where they stood before it. One row for each act, written with it.
-- Taking back is an act with a row of its own; the row taken back is marked and counts no more.
create table done_act (
  id                    bigint not null auto_increment,
  petition              char(36) not null,
  assignment            char(36) null,
  act                   varchar(40) not null,
  done_by               varchar(64) not null,
  done_at               datetime(6) not null,
  done_from             varchar(200) not null,
  petition_status       varchar(20) not null,
  petition_status_by    varchar(64) not null,
  petition_status_at    datetime(6) not null,
  assignment_status     varchar(20) null,
  assignment_status_by  varchar(64) null,
  assignment_status_at  datetime(6) null,
  undone                boolean not null,
  primary key (id),
  constraint fk_done_act_petition foreign key (petition) references petition (id),
  index ix_done_act_petition (petition, id),
  index ix_done_act_done_by (done_by, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What was taken back is counted in no report; its line stays, and the line of the taking back names it.
alter table ledger_line
  add column undoes bigint null comment 'of UNDO: the line that it takes back',
  add index ix_ledger_line_undoes (undoes);
