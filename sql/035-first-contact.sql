-- Who has been told what this is and how to begin: once for each person, ever.
create table first_contact (
  staff   varchar(64) not null,
  met_at  datetime(6) not null,
  primary key (staff)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
