-- Which petitions in hand are 立办立结: the sweep of reminders asks each minute whether another one became so.
alter table petition add index ix_petition_urgency (urgency, status);

-- The name says what the index is by; the shorter one is for what is open.
alter table extension rename index ix_extension_untold to ix_extension_granted_untold;
