-- 附件 that the office adds by chat, and requests that nobody decides any more.

-- Who added it and when; those that came with the registration have neither. What was taken back (撤销) stays, and is
-- shown to nobody.
alter table petition_attachment
  add column added_by varchar(64) null,
  add column added_at datetime(6) null,
  add column taken_back_at datetime(6) null;

-- A request ends with its assignment, decided or not: undecided it lapses, and so does the duty to tell the petitioner of
-- a second deadline once its petition is finished. What is open is then found by what is open, however many there were.
alter table withdrawal
  add column lapsed_at datetime(6) null,
  drop index ix_withdrawal_decided,
  add index ix_withdrawal_open (decided_at, lapsed_at, asked_at);

alter table extension
  add column lapsed_at datetime(6) null,
  drop index ix_extension_decided,
  add index ix_extension_open (decided_at, lapsed_at, asked_at),
  add index ix_extension_untold (confirmed_at, lapsed_at, granted, decided_at);

update withdrawal w join assignment a on a.id = w.assignment
set w.lapsed_at = a.status_at
where w.decided_at is null and a.status in ('PASSED', 'WITHDRAWN', 'CANCELLED');

update extension e join assignment a on a.id = e.assignment join petition p on p.id = a.petition
set e.lapsed_at = a.status_at
where (e.decided_at is null and a.status in ('PASSED', 'WITHDRAWN', 'CANCELLED'))
  or (e.granted = true and e.confirmed_at is null
    and (a.status in ('WITHDRAWN', 'CANCELLED') or p.status in ('CLOSED', 'ENDED', 'JOINED')));
