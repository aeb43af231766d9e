-- A list as of a past moment shows what a petition was then, also if it was corrected, joined or given to others since:
-- each line keeps all that a row shows and that can change. Lines written before this file take what stands now.
alter table ledger_line
  add column kind                      varchar(20) null,
  add column category                  varchar(60) null,
  add column urgency                   varchar(20) null,
  add column secrecy                   varchar(20) null,
  add column received_at               datetime(6) null,
  add column status_at                 datetime(6) null,
  add column assignment                char(36) null,
  add column first_responsible         varchar(64) null,
  add column specifically_responsible  varchar(64) null;

update ledger_line l join ledger_entry e on e.petition = l.petition
set l.kind = e.kind, l.category = e.category, l.urgency = e.urgency, l.secrecy = e.secrecy,
  l.received_at = e.received_at,
  l.status_at = (
    select min(k.happened_at) from (select petition, line, status, happened_at from ledger_line) k
    where k.petition = l.petition and k.status = l.status and k.line <= l.line),
  l.assignment = case when l.unit = e.unit then e.assignment end,
  l.first_responsible = case when l.unit = e.unit then e.first_responsible end,
  l.specifically_responsible = case when l.unit = e.unit then e.specifically_responsible end;

alter table ledger_line
  modify column kind varchar(20) not null,
  modify column category varchar(60) not null,
  modify column urgency varchar(20) not null,
  modify column secrecy varchar(20) not null,
  modify column received_at datetime(6) not null,
  modify column status_at datetime(6) not null;

-- What was recorded after a report was drawn, and what ended after its period: few, whatever the ledger's size.
alter table ledger_line add index ix_ledger_line_recorded (recorded_at, petition);
alter table ledger_entry add index ix_ledger_entry_status_at (status_at);
