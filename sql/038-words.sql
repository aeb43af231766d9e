-- Finds petitions by words of what they say, though that stands sealed. The server's own full text search cannot do it:
-- it would need the text in the clear, MariaDB has no parser for Chinese (MySQL's ngram is missing there), and one that
-- reads the memory of the bot would unseal the ledger at every start. So each word of an ordinary petition (two
-- neighbouring characters of Chinese, a whole word or number otherwise) leaves a keyed mark of 64 bits here.
-- What can be seen in these tables without the index key (which is not in the database): how often a mark occurs, and
-- which petitions share one. Who has a copy of the database and knows how often words occur in such letters can guess
-- common ones from that, not read a text. Therefore there is nothing here of names, phones and addresses of petitioners
-- and of long numbers, and nothing of sensitive and confidential petitions, whose marks go when they become so.

-- Clustered by mark, so that the newest petitions with a word are one short range.
create table word_mark (
  mark            bigint not null,
  number_year     smallint not null,
  number_ordinal  int not null,
  primary key (mark, number_year, number_ordinal)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The marks of one petition, 8 bytes each, so that they can be taken away also when its text can be read no more. It
-- costs a fifth of an index over the other table.
create table petition_words (
  petition  char(36) not null,
  marks     mediumblob not null,
  primary key (petition),
  constraint fk_petition_words_petition foreign key (petition) references petition (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How far a ledger that was there before this file has been read; its row goes with the last petition.
create table word_reading (
  id              tinyint not null,
  number_year     smallint not null,
  number_ordinal  int not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into word_reading (id, number_year, number_ordinal)
select 1, 0, 0 from dual where exists (select 1 from petition);
