-- What PostgreSQL alone understands. Statements are apart by a line with nothing but two dashes.

-- Events stay as they were written; only what they say of people is taken out of them.

create function event_stays() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'an event is never removed';
  end if;
  if old.personal is null
    or to_jsonb(new) - 'personal' is distinct from to_jsonb(old) - 'personal' then
    raise exception 'an event is never changed';
  end if;
  return new;
end $$
--
create trigger event_stays before update or delete on event
for each row execute function event_stays()
--
create trigger event_is_kept before truncate on event
for each statement execute function event_stays()
--
create trigger house_event_stays before update or delete on house_event
for each row execute function event_stays()
--
create trigger house_event_is_kept before truncate on house_event
for each statement execute function event_stays()
