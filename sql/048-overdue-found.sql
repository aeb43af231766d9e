-- 答复超期 is proposed when it happens, also if the unit never answers: a row for each deadline of an order that was found
-- overdue and still owed, so that it is looked at once, whatever the table of items said then. It goes when the act that
-- made it so is taken back.
create table deduction_overdue (
  assignment  char(36) not null,
  due_until   datetime(6) not null,
  found_at    datetime(6) not null,
  primary key (assignment, due_until)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
