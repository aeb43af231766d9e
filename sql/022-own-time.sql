-- 答复超期 is the unit's own: the time for which a report handed in in time lay at the office until it was returned is
-- not counted when a later round comes after the deadline. Frozen with the signature, in microseconds.
alter table handling_report
  add column not_counted_micros bigint null comment 'time at the office that was not the unit''s, frozen when it is signed off';

-- The same, frozen with the fact, for facts measured by a deadline.
alter table deduction
  add column not_counted_micros bigint not null default 0;
