-- Who did what an event tells of: a user name or a client id; null where the service did it of itself.
alter table outbox add column actor text;
