-- 代理: who acts for a head, from which day to which, both included. Rows are never deleted: the trail names who acted for
-- whom, and this says until when they could. It ends by itself; ended_at says that it was ended early, from then on.
-- That nobody is named twice for one day is seen to under the lock of directory_head.
create table acting (
  id         bigint not null auto_increment,
  principal  varchar(64) not null comment 'the head',
  acting     varchar(64) not null,
  first_day  date not null,
  last_day   date not null,
  named_at   datetime(6) not null,
  ended_at   datetime(6) null,
  primary key (id),
  constraint fk_acting_principal foreign key (principal) references staff (id),
  constraint fk_acting_acting foreign key (acting) references staff (id),
  constraint ck_acting_days check (first_day <= last_day),
  index ix_acting_principal (principal, last_day),
  index ix_acting_acting (acting, last_day)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
