-- Leads: what customers ask of the companies they find in the directory.

-- What somebody asks of one company. What stands here of a customer is taken out when it is erased;
-- the rest stays for the company's figures.
create table lead (
  partner_id uuid not null references partner (partner_id),
  lead_id uuid not null,
  lead_no bigint not null,
  number text not null,
  -- The profile it was addressed to, and where that stood in the directory.
  profile_id uuid not null,
  public_id text not null,
  -- The policy set of the day it was asked on, and what of it holds.
  policy text not null,
  rules text not null check (rules in ('interest', 'accept')),
  answer_seconds bigint not null,
  -- Interest: how long one evaluates.
  evaluate_seconds bigint,
  -- Accept: how long the customer waits to be contacted directly.
  direct_seconds bigint,
  created_at bigint not null,
  changed_at bigint not null,
  received_at bigint,
  -- What was done last. Whether its time has passed is computed.
  standing text not null
    check (standing in ('unproven', 'received', 'evaluating', 'accepted', 'closed')),
  -- The first instant that is too late.
  until_at bigint,
  accepted_at bigint,
  outcome text,
  closed_at bigint,
  -- The customer.
  company text not null,
  country text not null,
  size text not null,
  locale text not null,
  contact_name text,
  contact_email text,
  contact_phone text,
  need text,
  wishes text not null,
  budget_minor bigint,
  budget_currency text,
  timeframe text not null,
  -- When it was agreed to that the company, and that the programme, is given the contact.
  shared_at bigint not null,
  programme_may_at bigint,
  -- What was noticed, by codes; who marked it; who said it is none.
  spam_marks text not null,
  spam_at bigint,
  spam_by uuid,
  released_at bigint,
  -- The deal.
  deal_name text not null,
  value_minor bigint,
  currency text,
  closes_on text,
  reference text not null,
  reason text not null,
  reason_text text not null,
  -- Sent to the company before this time ended; told to the customer after it had.
  reminded_until_at bigint,
  told_at bigint,
  erased_at bigint,
  -- When somebody has to be told next, or something erased.
  look_at bigint,
  primary key (partner_id, lead_id),
  unique (partner_id, lead_no),
  foreign key (partner_id, profile_id) references business_profile (partner_id, profile_id),
  check ((standing in ('unproven', 'received', 'evaluating')) = (until_at is not null)),
  check ((standing = 'closed') = (outcome is not null and closed_at is not null)),
  check ((value_minor is null) = (currency is null)),
  check ((budget_minor is null) = (budget_currency is null))
);
create index lead_by_number on lead (partner_id, number);
create index lead_by_change on lead (partner_id, changed_at);
create index lead_looked_at on lead (look_at) where look_at is not null;
-- For the programme's desk and its report.
create index lead_by_end on lead (until_at) where until_at is not null;
create index lead_by_receipt on lead (received_at) where received_at is not null;

-- Who works on it.
create table lead_member (
  partner_id uuid not null,
  lead_id uuid not null,
  person_id uuid not null,
  added_at bigint not null,
  added_by uuid,
  primary key (partner_id, lead_id, person_id),
  foreign key (partner_id, lead_id) references lead (partner_id, lead_id)
);
create index lead_member_by_person on lead_member (partner_id, person_id);

create table lead_favorite (
  partner_id uuid not null,
  person_id uuid not null,
  lead_id uuid not null,
  added_at bigint not null,
  primary key (partner_id, person_id, lead_id),
  foreign key (partner_id, lead_id) references lead (partner_id, lead_id)
);

create table lead_note (
  partner_id uuid not null,
  lead_id uuid not null,
  note_no bigint not null,
  at bigint not null,
  person_id uuid,
  text text not null,
  primary key (partner_id, lead_id, note_no),
  foreign key (partner_id, lead_id) references lead (partner_id, lead_id)
);

-- An address of a company's own to which the portal tells what happens to leads.
create table lead_hook (
  partner_id uuid not null references partner (partner_id),
  hook_id uuid not null,
  url text not null,
  -- Sealed: what its messages are signed with.
  sealed bytea not null,
  created_at bigint not null,
  created_by uuid,
  -- Messages written to it so far.
  messages bigint not null,
  ended_at bigint,
  -- 'removed' by a person; 'gone' where the address said so; 'silent' after too many failures.
  ended_why text,
  primary key (partner_id, hook_id),
  check ((ended_at is null) = (ended_why is null))
);

-- What is told to it: written with the change, sent in order, one after the other.
create table lead_message (
  partner_id uuid not null,
  hook_id uuid not null,
  message_no bigint not null,
  -- The same at every try.
  event_id uuid not null,
  kind text not null check (kind in ('lead.created', 'lead.updated')),
  lead_id uuid not null,
  -- Without the customer's contact, which is added as it leaves, while it may be seen.
  payload text not null,
  created_at bigint not null,
  attempts bigint not null,
  next_attempt_at bigint,
  delivered_at bigint,
  given_up_at bigint,
  last_status bigint,
  last_error text not null,
  claim_token text,
  claim_until bigint,
  primary key (partner_id, hook_id, message_no),
  foreign key (partner_id, hook_id) references lead_hook (partner_id, hook_id),
  foreign key (partner_id, lead_id) references lead (partner_id, lead_id)
);
create index lead_message_due on lead_message (next_attempt_at) where next_attempt_at is not null;
create index lead_message_delivered on lead_message (delivered_at) where delivered_at is not null;
create index lead_message_given_up on lead_message (given_up_at) where given_up_at is not null;
