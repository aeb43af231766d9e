-- 改交: an order that was given to the wrong unit, taken back by the office and given to another in the same act. One row
-- for the lead unit's assignment that was taken back; why is sealed in the petition's safe.
create table redirection (
  assignment  char(36) not null,
  petition    char(36) not null,
  successor   char(36) not null comment 'the lead assignment that took its place',
  sealed      mediumblob not null comment 'why',
  done_by     varchar(64) not null,
  done_at     datetime(6) not null,
  primary key (assignment),
  constraint fk_redirection_assignment foreign key (assignment) references assignment (id),
  constraint fk_redirection_successor foreign key (successor) references assignment (id),
  index ix_redirection_petition (petition, done_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- When somebody stopped holding an office of a unit, whoever took it from them: what was given to them then says since
-- when it is somebody else's. Rows are only added; who left the organisation stands in staff.left_at.
create table office_ended (
  id        bigint not null auto_increment,
  staff     varchar(64) not null,
  role      varchar(20) not null,
  unit      bigint not null,
  ended_at  datetime(6) not null,
  primary key (id),
  index ix_office_ended_staff (staff, unit, ended_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
