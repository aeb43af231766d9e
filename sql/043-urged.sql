-- 催办: the office reminds whoever has to act. It is no state: where the petition stands does not change. The row says
-- who urged when, so that nobody is urged twice within hours, and holds the office's words, if there were any, sealed in
-- the petition's safe.
create table urging (
  id         char(36)       not null,
  petition   char(36)       not null,
  sealed     mediumblob     null,
  urged_by   varchar(64)    not null,
  urged_at   datetime(6)    not null,
  primary key (id),
  key ix_urging_petition (petition, urged_at),
  constraint fk_urging_petition foreign key (petition) references petition (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
