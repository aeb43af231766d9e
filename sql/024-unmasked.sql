-- Cards on which petitioners stand unmasked, so that each is wiped when its time is over (rule 13), also after a restart.
create table desk_unmasked (
  card_id  varchar(80) not null,
  shown_at datetime(6) not null,
  primary key (card_id),
  index ix_desk_unmasked_shown (shown_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
