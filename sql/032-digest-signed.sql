-- The office's word on a half-monthly report before it goes: a remark (按语), sealed in a safe of the reports because it may
-- speak of people, and who signed it (签发). Without a signature it went by itself. Ids are userids of DingTalk. The card goes first;
-- document and ledger take their time and follow, once, noted in papers_at.
alter table digest
  add column remark_sealed  mediumblob null,
  add column remark_by      varchar(64) null,
  add column remark_at      datetime(6) null,
  add column signed_by      varchar(64) null,
  add column papers_at      datetime(6) null comment 'when document and ledger were queued';

-- What was sent before there were papers is not sent again.
update digest set papers_at = sent_at where state = 'SENT';
