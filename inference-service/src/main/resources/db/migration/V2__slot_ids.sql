-- Slots are paged as everything else: newest first, by a time-ordered id (RFC 9562, version 7). Those
-- that are there get the time of their last move and, for the rest, digits of their name.
alter table serving_slot add column id uuid;
update serving_slot set id = cast(
  lpad(to_hex(cast(extract(epoch from moved_at) * 1000 as bigint)), 12, '0')
  || '7' || substr(md5(team || '/' || model), 1, 3)
  || '8' || substr(md5(team || '/' || model), 4, 15) as uuid);
alter table serving_slot alter column id set not null;
create unique index serving_slot_id on serving_slot (id);
