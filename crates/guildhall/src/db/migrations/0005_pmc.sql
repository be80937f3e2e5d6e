-- The older centre and the bringing over of its companies.

-- Where the company's memberships are renewed: none in the portal; 'older' in the older centre;
-- 'joined' nowhere any more, because the company became a location of another one.
alter table partner add column centre text check (centre in ('older', 'joined'));
alter table partner add column joined_to uuid;

-- An account of the older centre: a location, which had its own people, memberships and benefits.
create table pmc_account (
  partner_id uuid primary key references partner (partner_id),
  -- The account the company goes on with: that of its head office, or of the company it joins.
  head_id uuid not null,
  -- Of the older centre's company: the network id of its head office.
  company_no bigint not null,
  -- The primary program contact, who alone renews there.
  contact_id uuid not null,
  imported_at bigint not null,
  imported_by uuid,
  invited_at bigint,
  moved_at bigint,
  moved_by uuid,
  -- How often it was moved and taken back.
  undone bigint not null,
  -- The contact looked through the profile before the renewal that is open.
  reviewed_at bigint,
  -- The location of the head that the account became.
  location_id uuid
);

-- A person of an account and what they were there.
create table pmc_person (
  partner_id uuid not null references pmc_account (partner_id),
  person_id uuid not null,
  role text not null check (role in ('primary', 'admin', 'finance', 'marketing', 'user')),
  primary key (partner_id, person_id)
);

-- A right that the bringing over gave or took: what taking it back restores.
create table pmc_right (
  partner_id uuid not null references pmc_account (partner_id),
  person_id uuid not null,
  -- None where the person did not belong there before.
  roles_before bigint,
  primary key (partner_id, person_id)
);

-- A membership that was brought over from the older centre.
create table pmc_membership (
  partner_id uuid not null references pmc_account (partner_id),
  subscription_id uuid not null,
  -- What the older centre had about automatic renewal.
  auto_renew text not null check (auto_renew in ('on', 'off', 'unknown')),
  -- The term that was put under the portal's set by the last bringing over; none while it waits for
  -- a renewal that was begun before.
  term_no bigint,
  policy_before text,
  policy_after text,
  -- An admin said yes to automatic renewal.
  confirmed_at bigint,
  confirmed_by uuid,
  primary key (partner_id, subscription_id),
  foreign key (partner_id, subscription_id) references subscription (partner_id, subscription_id)
);
-- Those that wait for a renewal which was begun before the move.
create index pmc_membership_waiting on pmc_membership (partner_id) where term_no is null;

-- Work over many companies that staff began on a page: a file taken in, invitations, moves. It goes
-- on by itself, some companies at a time, and after a restart where it was. Of the house.
create table pmc_run (
  run_id uuid primary key,
  kind text not null check (kind in ('import', 'invite', 'move')),
  made_at bigint not null,
  made_by uuid,
  -- None while a file waits for a word of whoever sent it.
  begun_at bigint,
  -- Companies in all, those taken up, and those of them that it changed.
  total bigint not null,
  done bigint not null,
  changed bigint not null,
  -- The last company that was taken up, where they are taken by their ids.
  after_id uuid,
  -- Companies that stay where they are, and why (JSON).
  stayed text not null,
  -- The file: until it was taken in, or a day after it was sent.
  content text,
  ended_at bigint
);
create index pmc_run_by_time on pmc_run (made_at);
