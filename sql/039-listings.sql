-- What a card with a list was asked for, so that its next page can be shown. Sealed in the safe of the day, because what was
-- looked for may be somebody; with that safe it is forgotten, and then the card says so.
create table desk_listing (
  card_id   varchar(80)  not null,
  asked     mediumblob   not null,
  page      int          not null,
  asked_at  datetime(6)  not null,
  primary key (card_id),
  index ix_desk_listing_asked_at (asked_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
