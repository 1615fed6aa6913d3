-- A team reads its newest events, however many others there are.
create index outbox_by_team on outbox (team, id desc);
create index outbox_by_aggregate on outbox (aggregate, id desc);
