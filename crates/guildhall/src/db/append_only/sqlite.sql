-- What SQLite alone understands. Statements are apart by a line with nothing but two dashes.

-- Events stay as they were written; only what they say of people is taken out of them.

create trigger event_stays before update on event
when new.partner_id is not old.partner_id or new.event_id is not old.event_id
  or new.sequence is not old.sequence or new.at is not old.at or new.on_day is not old.on_day
  or new.actor_kind is not old.actor_kind or new.actor_person is not old.actor_person
  or new.way is not old.way or new.why is not old.why or new.kind is not old.kind
  or new.subject_kind is not old.subject_kind or new.subject_id is not old.subject_id
  or new.data is not old.data or new.personal_hash is not old.personal_hash
  or new.previous_hash is not old.previous_hash or new.hash is not old.hash
  or old.personal is null
begin
  select raise(abort, 'an event is never changed');
end
--
create trigger event_is_kept before delete on event
begin
  select raise(abort, 'an event is never removed');
end
--
create trigger house_event_stays before update on house_event
when new.sequence is not old.sequence or new.event_id is not old.event_id
  or new.at is not old.at or new.on_day is not old.on_day
  or new.actor_kind is not old.actor_kind or new.actor_person is not old.actor_person
  or new.way is not old.way or new.why is not old.why or new.kind is not old.kind
  or new.subject_kind is not old.subject_kind or new.subject_id is not old.subject_id
  or new.data is not old.data or new.personal_hash is not old.personal_hash
  or new.previous_hash is not old.previous_hash or new.hash is not old.hash
  or old.personal is null
begin
  select raise(abort, 'an event is never changed');
end
--
create trigger house_event_is_kept before delete on house_event
begin
  select raise(abort, 'an event is never removed');
end
