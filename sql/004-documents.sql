-- Stored files. The name and the content are sealed (a name can hold a citizen's name), the content in parts of 256 KiB
-- so that memory does not grow with the file. Each part is bound to its file, its number and whether it is the last, so
-- none can be exchanged, dropped or cut off. Size and digest (SHA-256) are those of the content before it was sealed.
-- safe says which key forgets the file; it is no foreign key because safes are another module's table.
create table document (
  id         char(36) not null,
  safe       char(36) not null,
  name       varbinary(1200) not null,
  bytes      bigint not null,
  sha256     char(64) not null,
  kind       varchar(10) not null,
  stored_at  datetime(6) not null,
  primary key (id),
  constraint ck_document_bytes check (bytes >= 0),
  index ix_document_safe (safe)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Parts come before their document (its size and digest are known only at the end), in one transaction, hence no
-- foreign key either.
create table document_part (
  document  char(36) not null,
  part      int not null,
  sealed    mediumblob not null,
  primary key (document, part),
  constraint ck_document_part check (part >= 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
