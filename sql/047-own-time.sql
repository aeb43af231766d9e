-- What is overdue is measured by the unit's own time wherever it is said (lists, reminders, reports, deductions): the
-- deadline, and the time for which reports that came in time lay at the office until they were returned (审核占用). Kept
-- beside the deadline, in microseconds; with a report that passes it begins anew at 0.
alter table assignment
  add column not_counted_micros bigint not null default 0 comment 'time at the office that is not the unit''s';

update assignment a
join (
  select r.assignment, sum(timestampdiff(microsecond, r.signed_off_at, r.returned_at)) as micros
  from handling_report r
  left join (
    select assignment, max(round) as round from handling_report where passed_at is not null group by assignment
  ) p on p.assignment = r.assignment
  where r.returned_act = 'RETURN_TO_UNIT' and not r.answered_late and r.round > coalesce(p.round, 0)
  group by r.assignment
) given on given.assignment = a.id
set a.not_counted_micros = given.micros;

alter table ledger_entry
  add column not_counted_micros bigint not null default 0,
  drop index ix_ledger_entry_open,
  add index ix_ledger_entry_open (settled, status, assignment_status, unit, channel, due_until, held_until, ended_as, secrecy,
    number_year, number_ordinal, not_counted_micros);

update ledger_entry e join assignment a on a.id = e.assignment
set e.not_counted_micros = a.not_counted_micros where a.not_counted_micros > 0;

alter table ledger_line add column not_counted_micros bigint not null default 0;

-- When it was taken over: what was late before that is not the bot's to propose deductions for. Null was before this column.
alter table taken_over add column taken_over_at datetime(6) null;
