-- Personal data at rest. A safe is one data key (AES-256), usually that of one petition. The data key stands here only
-- wrapped (AES-GCM) by a master key that is never in the database, so a stolen database or backup shows nothing.
-- Forgetting a petition empties wrapped_key: what was sealed with it can never be read again. Old backups still hold
-- the wrapped key; they are forgotten when they are thrown away or when the master key they need is.
-- label says what the safe is for; name is the label once more for safes that are found by it, hence unique, and it is
-- given up when the safe is destroyed, so that the name can be used again.
create table safe (
  id            char(36) not null,
  label         varchar(80) not null,
  name          varchar(80) null,
  wrapped_key   varbinary(60) null,
  master_key    varchar(40) null,
  opened_at     datetime(6) not null,
  destroyed_at  datetime(6) null,
  primary key (id),
  constraint uq_safe_name unique (name),
  constraint ck_safe_key_or_destroyed check ((wrapped_key is null) = (destroyed_at is not null)),
  index ix_safe_master_key (master_key, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What each key of the settings looked like when it was first used (an HMAC of a fixed text under it, from which the
-- key cannot be found). A start with other bytes under a known name is refused: it would lock data under two keys of
-- one name, or search the blind index with the wrong key and find nothing.
create table vault_key (
  name           varchar(60) not null,
  fingerprint    char(64) not null,
  first_seen_at  datetime(6) not null,
  primary key (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
