-- One job tells everything people are reminded of; it has a new name, and Quartz would look for the class of the old one
-- for ever.
delete from QRTZ_SIMPLE_TRIGGERS where TRIGGER_NAME = 'every-minute-send-morning-reminders';
delete from QRTZ_FIRED_TRIGGERS where TRIGGER_NAME = 'every-minute-send-morning-reminders';
delete from QRTZ_TRIGGERS where TRIGGER_NAME = 'every-minute-send-morning-reminders';
delete from QRTZ_JOB_DETAILS where JOB_NAME = 'SendMorningRemindersJob';
