-- 投诉建议 (rule 15): what users say about the bot or its burden, numbered, each sealed in a safe of its own.
create table user_voice (
  id        bigint not null auto_increment comment 'the number that its writer is told',
  row_id    char(36) not null comment 'what it is sealed for',
  sealed    mediumblob not null,
  said_by   varchar(64) not null,
  said_at   datetime(6) not null,
  said_in   varchar(200) not null comment 'the message: one message is one voice',
  primary key (id),
  constraint uq_user_voice_said_in unique key (said_in)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
