-- What is open is found by what is open, however long the ledger has become; and what was owed or said stays.

-- 答复: owed from the first report that passed until it is recorded, also while the matter is done once more. It lapses,
-- and is never deleted, when the petition ends otherwise or is handled under another number.
alter table answer
  add column lapsed_at datetime(6) null,
  add column open_until datetime(6)
    generated always as (case when recorded_at is null and lapsed_at is null then due_until end) stored
    comment 'its date while it is owed',
  drop index ix_answer_open,
  add index ix_answer_open_until (open_until);

-- 承诺 of which nothing was said yet, or that is 挂牌督办: not kept, or kept only after the end of its day in Shanghai.
alter table promise
  add column open_due date
    generated always as (case
      when lifted_at is null and (kept is null or kept = false
        or settled_at >= date_add(cast(due as datetime(6)), interval 16 hour)) then due end) stored
    comment 'its day while it is open',
  add index ix_promise_open_due (open_due);

-- 减分项 that nobody has decided on: a row while that is so, because deductions themselves are never changed.
create table deduction_open (
  deduction  bigint not null,
  primary key (deduction),
  constraint fk_deduction_open_deduction foreign key (deduction) references deduction (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into deduction_open (deduction)
select d.id from deduction d
where not exists (select 1 from deduction_step s where s.deduction = d.id and s.place = 'DECISION');

-- 撤销问责: what was recorded wrongly stays and is revoked, once, by a row of its own; what is right is recorded anew. Why
-- is sealed in the safe of the reproach.
create table discipline_revocation (
  discipline  bigint not null,
  sealed      mediumblob not null comment 'why',
  done_by     varchar(64) not null,
  done_at     datetime(6) not null,
  primary key (discipline),
  constraint fk_discipline_revocation_discipline foreign key (discipline) references discipline (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
