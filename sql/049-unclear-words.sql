-- When somebody last wrote what was not understood: who does so again within minutes is shown what they can do now,
-- instead of being told the same once more. What they wrote is not kept.
create table unclear_words (
  staff      varchar(64) not null,
  written_at datetime(6) not null,
  primary key (staff)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
