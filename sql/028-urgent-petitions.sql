-- Which petitions in hand are 立办立结: the sweep of reminders asks each minute whether another one became so.
alter table petition add index ix_petition_urgency (urgency, status);
