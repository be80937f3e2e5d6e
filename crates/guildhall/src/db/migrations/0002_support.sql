-- Support: suggestions, files, appointments, mail that came in.

-- A file that came with a note of a request.
create table support_file (
  partner_id uuid not null,
  file_id uuid not null,
  request_id uuid not null,
  note_no bigint not null,
  name text not null,
  media_type text not null check (media_type in
    ('application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'text/csv')),
  content bytea not null,
  content_hash text not null,
  byte_count bigint not null,
  uploaded_at bigint not null,
  uploaded_by uuid,
  primary key (partner_id, file_id),
  foreign key (partner_id, request_id, note_no)
    references support_note (partner_id, request_id, note_no)
);
create index support_file_by_request on support_file (partner_id, request_id, note_no);

-- A mail that became a note, by the hash of its Message-ID: coming twice it is written once.
create table support_mail (
  partner_id uuid not null,
  request_id uuid not null,
  message_hash text not null,
  note_no bigint not null,
  taken_at bigint not null,
  primary key (partner_id, request_id, message_hash),
  foreign key (partner_id, request_id) references support_request (partner_id, request_id)
);

-- An hour at which support and the partner talk about a request.
create table support_appointment (
  partner_id uuid not null,
  appointment_id uuid not null,
  request_id uuid not null,
  starts_at bigint not null,
  -- The number of its newest version, as calendars count them.
  sequence bigint not null,
  phone text not null,
  -- The clock by which whoever booked it reads.
  zone text not null,
  -- 1 while it stands: one at a time for each request.
  slot bigint check (slot = 1),
  booked_by uuid not null,
  booked_at bigint not null,
  changed_at bigint not null,
  -- 'withdrawn' by the partner, 'declined' by support, 'ended' with the request, 'held', or
  -- 'missed' where its hour passed without.
  outcome text check (outcome in ('withdrawn', 'declined', 'ended', 'held', 'missed')),
  remind_at bigint,
  primary key (partner_id, appointment_id),
  unique (partner_id, request_id, slot),
  foreign key (partner_id, request_id) references support_request (partner_id, request_id),
  check ((slot is null) = (outcome is not null)),
  check (remind_at is null or slot is not null)
);
create index support_appointment_by_reminder on support_appointment (remind_at, partner_id)
  where remind_at is not null;
create index support_appointment_by_start on support_appointment (starts_at, partner_id)
  where slot is not null;

-- The hours of staff that are given away: nobody talks to two companies at once. It is asked for by
-- the person, whichever company an hour is for.
create table support_hour (
  person_id uuid not null,
  starts_at bigint not null,
  partner_id uuid not null,
  appointment_id uuid not null,
  primary key (person_id, starts_at)
);

-- How a request went from one queue to another, and what staff told one another with it.
create table support_routing (
  partner_id uuid not null,
  request_id uuid not null,
  routing_no bigint not null,
  at bigint not null,
  person_id uuid,
  from_queue text not null,
  to_queue text not null,
  note text not null,
  primary key (partner_id, request_id, routing_no),
  foreign key (partner_id, request_id) references support_request (partner_id, request_id)
);
