-- The house as first built. One text for SQLite and PostgreSQL.
--
-- Instants are microseconds since 1970 UTC, days are ISO text, money is minor units beside a
-- currency. Every table a partner owns has the key (partner_id, <noun>_id), and every reference
-- between such tables carries partner_id, so that the same schema can be spread over nodes by
-- partner.

create table installation (
  name text primary key,
  value text not null
);

create table programme_version (
  version bigint primary key,
  applied_at bigint not null,
  applied_by text not null,
  digest text not null,
  files text not null
);

create table person (
  person_id uuid primary key,
  email text not null unique,
  name text not null,
  locale text not null,
  theme text not null,
  source_terms text not null,
  password_hash text,
  -- 1 while there is an authenticator or a passkey.
  has_factor bigint not null check (has_factor in (0, 1)),
  created_at bigint not null
);

create table operator (
  person_id uuid primary key references person (person_id),
  added_at bigint not null,
  removed_at bigint
);

create table session (
  token_hash text primary key,
  -- Names it to its owner: the hash is nobody's business.
  session_id uuid not null,
  person_id uuid not null references person (person_id),
  partner_id uuid,
  -- The network address and the browser it began with, where they are known.
  place text,
  agent text,
  -- When the person last showed who they are, by real time, and whether by more than one proof.
  proved_at bigint not null,
  strong bigint not null check (strong in (0, 1)),
  created_at bigint not null,
  seen_at bigint not null,
  ended_at bigint
);
create index session_by_person on session (person_id, created_at) where ended_at is null;

create table sign_in_link (
  token_hash text primary key,
  person_id uuid not null references person (person_id),
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);

-- Sign-ins under way at a provider of identity.
create table provider_request (
  state_hash text primary key,
  provider text not null,
  -- Of the secret in the cookie of the browser that began it.
  browser_hash text not null,
  go_on text,
  created_at bigint not null,
  expires_at bigint not null
);
create index provider_request_by_expiry on provider_request (expires_at);

-- Accounts at providers of identity by which somebody signs in.
create table identity (
  identity_id uuid primary key,
  person_id uuid not null references person (person_id),
  issuer text not null,
  subject text not null,
  -- Since when its groups give the person a place at the operators' desk.
  desk_given_at bigint,
  created_at bigint not null,
  used_at bigint not null,
  unique (issuer, subject),
  unique (person_id, issuer)
);

-- Second proofs of who somebody is. An authenticator counts once a first code has shown that it
-- was set up; a step of thirty seconds is used once. The secret is sealed.
create table authenticator (
  person_id uuid primary key references person (person_id),
  secret bytea not null,
  last_step bigint not null,
  begun_at bigint not null,
  confirmed_at bigint
);

create table recovery_code (
  person_id uuid not null references person (person_id),
  code_hash text not null,
  made_at bigint not null,
  used_at bigint,
  primary key (person_id, code_hash)
);

-- Keys of people's devices and password managers (WebAuthn).
create table passkey (
  person_id uuid not null references person (person_id),
  passkey_id uuid not null,
  -- In hexadecimal, as its keeper named it.
  credential_id text not null,
  name text not null,
  -- The public key and its counter, as JSON.
  kept text not null,
  added_at bigint not null,
  used_at bigint,
  primary key (person_id, passkey_id),
  unique (person_id, credential_id)
);
create index passkey_by_credential on passkey (credential_id);

-- What was asked of a browser's passkeys and awaits the answer: by real time, for minutes, once.
create table passkey_ceremony (
  token_hash text primary key,
  kind text not null check (kind in ('add', 'sign-in', 'second')),
  -- Of whom it was asked; of anybody at the sign-in page.
  person_id uuid,
  state text not null,
  expires_at bigint not null
);
create index passkey_ceremony_by_expiry on passkey_ceremony (expires_at);

-- What finds a partner from outside.
create table directory (
  kind text not null,
  value text not null,
  partner_id uuid not null,
  primary key (kind, value)
);

create table partner (
  partner_id uuid primary key,
  revision bigint not null,
  network_id bigint,
  legal_name text not null,
  line1 text not null,
  line2 text not null,
  city text not null,
  region text not null,
  postal_code text not null,
  country text not null,
  contact_name text not null,
  email text not null,
  phone text not null,
  website text not null,
  locale text not null,
  currency text not null,
  -- Empty when there is none; kept compact, with its check digits right.
  tax_id text not null,
  -- The certificate by which the company pays no tax, and the days on which it holds.
  exemption_certificate text,
  exemption_from text,
  exemption_until text,
  enrolled_at bigint not null,
  enrolled_on text not null,
  vetting text not null check (vetting in ('none', 'pending', 'authorized', 'rejected')),
  vetting_on text,
  vetting_reason text,
  last_order_no bigint not null,
  last_invoice_no bigint not null,
  last_invoice_on text,
  check (vetting = 'none' or network_id is not null),
  check ((exemption_certificate is null) = (exemption_from is null)),
  check ((exemption_certificate is null) = (exemption_until is null))
);
create index partner_by_name on partner (legal_name, partner_id);
create index partner_by_vetting on partner (vetting, vetting_on, partner_id);

create table enrolment_code (
  partner_id uuid primary key references partner (partner_id),
  code_hash text not null,
  wrong_tries bigint not null,
  -- Mails with a code that went to the address, the replaced enrolments' included.
  sends bigint not null,
  sent_at bigint not null,
  expires_at bigint not null
);

create table partner_user (
  partner_id uuid not null references partner (partner_id),
  person_id uuid not null references person (person_id),
  -- The sum of its roles' bits.
  roles bigint not null check (0 <= roles),
  added_at bigint not null,
  removed_at bigint,
  primary key (partner_id, person_id)
);
create index partner_user_by_removal on partner_user (removed_at) where removed_at is not null;
create index partner_user_by_person on partner_user (person_id, partner_id);

-- What a company says of itself; texts are empty where it says nothing.
create table partner_profile (
  partner_id uuid primary key references partner (partner_id),
  billing_name text not null,
  billing_email text not null,
  billing_phone text not null,
  billing_reference text not null,
  support_email text not null,
  support_phone text not null,
  support_website text not null,
  employees text not null,
  industries text not null
);

-- Another legal name or address that a company asks for; the values are JSON.
create table partner_change (
  partner_id uuid not null references partner (partner_id),
  change_id uuid not null,
  field text not null check (field in ('legal_name', 'address')),
  before text not null,
  after text not null,
  state text not null check (state in ('pending', 'approved', 'rejected', 'withdrawn')),
  -- 1 while it waits: one of a field does at a time.
  pending_slot bigint check (pending_slot = 1),
  asked_at bigint not null,
  asked_by uuid,
  decided_at bigint,
  decided_by uuid,
  reason text,
  primary key (partner_id, change_id),
  unique (partner_id, field, pending_slot),
  check ((state = 'pending') = (pending_slot is not null)),
  check ((state = 'pending') = (decided_at is null))
);
create index partner_change_by_wait on partner_change (asked_at, change_id)
  where pending_slot is not null;

-- Claims of people who say that nobody of a company can sign in any more.
create table recovery (
  partner_id uuid not null references partner (partner_id),
  recovery_id uuid not null,
  -- Of the link that was mailed to whoever claims; the directory finds the partner by it.
  token_hash text not null,
  email text not null,
  name text not null,
  locale text not null,
  domain text not null,
  -- The text of the TXT record that proves the domain.
  proof text not null,
  state text not null
    check (state in ('begun', 'proven', 'approved', 'rejected', 'objected', 'done')),
  -- 1 while it is looked at or waits for its effect: one of a company at a time.
  open_slot bigint check (open_slot = 1),
  begun_at bigint not null,
  proven_at bigint,
  decided_at bigint,
  decided_by uuid,
  reason text,
  effective_on text,
  primary key (partner_id, recovery_id),
  unique (partner_id, open_slot),
  check ((state in ('proven', 'approved')) = (open_slot is not null)),
  check (state <> 'approved' or effective_on is not null)
);
create index recovery_by_effect on recovery (effective_on, recovery_id) where state = 'approved';

-- Places of a company, each with a network id of the same kind as the company's.
create table location (
  partner_id uuid not null references partner (partner_id),
  location_id uuid not null,
  network_id bigint not null,
  name text not null,
  -- JSON; none where it shares the legal address.
  address text,
  contact_name text not null,
  contact_email text not null,
  contact_phone text not null,
  opened_on text not null,
  closed_on text,
  primary key (partner_id, location_id),
  unique (partner_id, network_id)
);

-- Lists of colleagues to be let in, as they were sent, and what became of each line; JSON.
create table user_import (
  partner_id uuid not null references partner (partner_id),
  import_id uuid not null,
  file_name text not null,
  lines text not null,
  results text,
  begun_at bigint not null,
  begun_by uuid,
  applied_at bigint,
  primary key (partner_id, import_id),
  check ((results is null) = (applied_at is null))
);

-- Whom a company holds to signing in with two proofs.
create table factor_rule (
  partner_id uuid primary key references partner (partner_id),
  rule text not null check (rule in ('admins', 'everybody')),
  set_at bigint not null
);

-- Tokens by which a company's directory provisions its users.
create table scim_token (
  partner_id uuid not null references partner (partner_id),
  token_id uuid not null,
  token_hash text not null,
  name text not null,
  -- In whose rights it acts.
  person_id uuid not null references person (person_id),
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  revoked_at bigint,
  primary key (partner_id, token_id),
  unique (partner_id, token_hash)
);

-- What a company's directory calls its people, those it made inactive among them.
create table scim_user (
  partner_id uuid not null references partner (partner_id),
  user_id uuid not null,
  -- Another one once the directory names another address.
  person_id uuid not null references person (person_id),
  user_name text not null,
  display_name text not null,
  external_id text,
  email_kind text,
  email_primary bigint,
  -- The roles somebody had before the directory made them inactive.
  roles_kept bigint not null,
  created_at bigint not null,
  changed_at bigint not null,
  primary key (partner_id, user_id),
  unique (partner_id, person_id),
  unique (partner_id, user_name)
);

-- Groups a company's directory brought that are no roles: they are kept and give nothing.
create table scim_group (
  partner_id uuid not null references partner (partner_id),
  group_id uuid not null,
  display_name text not null,
  external_id text,
  created_at bigint not null,
  changed_at bigint not null,
  primary key (partner_id, group_id),
  unique (partner_id, display_name)
);

create table scim_member (
  partner_id uuid not null,
  group_id uuid not null,
  -- As the directory knows them: in scim_user, or somebody's person_id.
  user_id uuid not null,
  primary key (partner_id, group_id, user_id),
  foreign key (partner_id, group_id) references scim_group (partner_id, group_id)
);

-- Secret addresses from which a person's calendar reads the partner's dates.
create table calendar_feed (
  partner_id uuid not null,
  feed_id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  -- The roles in which it was made: with others it is silent.
  roles bigint not null,
  -- 1 while it is the person's living one.
  live_slot bigint check (live_slot = 1),
  created_at bigint not null,
  revoked_at bigint,
  primary key (partner_id, feed_id),
  foreign key (partner_id, person_id) references partner_user (partner_id, person_id),
  unique (partner_id, token_hash),
  unique (partner_id, person_id, live_slot),
  check ((live_slot is null) = (revoked_at is not null))
);

create table partner_competency (
  partner_id uuid not null references partner (partner_id),
  competency_code text not null,
  level text not null check (level in ('silver', 'gold')),
  attained_on text not null,
  -- The last day; null until it is taken back.
  valid_until text,
  withdrawn_on text,
  recorded_by uuid,
  -- 1 until somebody has looked what it changes.
  look_slot bigint check (look_slot = 1),
  primary key (partner_id, competency_code)
);
create index partner_competency_to_look_at on partner_competency (partner_id) where look_slot = 1;

-- What companies did, in one measure on one day. A correction is less than nothing.
create table performance_record (
  partner_id uuid not null references partner (partner_id),
  record_id uuid not null,
  competency_code text not null,
  metric text not null check (metric in ('revenue', 'usage', 'seats', 'new_customers')),
  amount bigint not null check (amount <> 0),
  on_day text not null,
  -- What names it where it comes from: the same is recorded once.
  source text not null,
  recorded_at bigint not null,
  recorded_by uuid,
  -- 1 until somebody has looked whether more of a benefit is earned by it.
  earn_slot bigint check (earn_slot = 1),
  primary key (partner_id, record_id),
  unique (partner_id, source)
);
create index performance_to_look_at on performance_record (partner_id) where earn_slot = 1;

-- Whose exams count for a company. A profile counts for one company at a time: the directory holds
-- which.
create table exam_profile (
  partner_id uuid not null,
  profile_id text not null,
  person_id uuid not null,
  linked_at bigint not null,
  primary key (partner_id, profile_id),
  unique (partner_id, person_id),
  foreign key (partner_id, person_id) references partner_user (partner_id, person_id)
);

-- What the provider of exams tells of a profile, whoever it belongs to.
create table exam_pass (
  profile_id text not null,
  exam_code text not null,
  passed_on text not null,
  valid_until text,
  recorded_at bigint not null,
  recorded_by uuid,
  primary key (profile_id, exam_code, passed_on)
);

-- How far a company was when somebody last looked.
create table competency_standing (
  partner_id uuid not null references partner (partner_id),
  competency_code text not null,
  level text check (level in ('silver', 'gold')),
  -- The highest level that was met, and since when less is.
  held text check (held in ('silver', 'gold')),
  lost_on text,
  -- The first day on which less will be met, as the company was told.
  risk_on text,
  due_on text,
  programme_version bigint not null,
  primary key (partner_id, competency_code)
);
create index competency_standing_by_due on competency_standing (due_on) where due_on is not null;
create index competency_standing_by_programme on competency_standing (programme_version);

-- Rules by which what companies had counts on, for anniversaries from one day to another.
create table competency_extension (
  extension_id uuid primary key,
  first_on text not null,
  last_on text not null,
  -- Codes of competencies apart by commas.
  excluded text not null,
  reason text not null,
  ends_on text not null,
  recorded_at bigint not null,
  recorded_by uuid,
  check (first_on <= last_on)
);

create table "order" (
  partner_id uuid not null references partner (partner_id),
  order_id uuid not null,
  order_no bigint not null,
  number text not null,
  offer_code text not null,
  purpose text not null check (purpose in ('purchase', 'upgrade', 'renewal', 'automatic_renewal')),
  subscription_id uuid,
  term_no bigint,
  state text not null check (state in
    ('draft', 'authorising', 'awaiting_payment', 'declined', 'completed', 'expired', 'cancelled')),
  -- 1 while the order is open, null afterwards: one open order per partner and offer.
  open_slot bigint check (open_slot = 1),
  created_at bigint not null,
  created_by uuid,
  placed_at bigint,
  placed_on text,
  expires_on text,
  closed_at bigint,
  closed_on text,
  method text check (method in ('card', 'transfer')),
  contact_name text not null,
  contact_phone text not null,
  contact_email text not null,
  -- The buyer's own number for the order; empty when there is none.
  purchase_order text not null,
  policy_code text not null,
  programme_version bigint not null,
  agreement_code text not null,
  agreement_version text not null,
  agreement_locale text,
  agreement_hash text,
  accepted_by uuid,
  accepted_at bigint,
  currency text not null,
  list_minor bigint not null check (0 <= list_minor),
  discount_minor bigint not null check (0 <= discount_minor),
  net_minor bigint not null,
  tax_treatment text not null check (tax_treatment in
    ('standard', 'reverse_charge', 'exempt', 'not_taxed')),
  -- The buyer's tax number or certificate that the treatment rests on.
  tax_evidence text not null,
  tax_bp bigint not null check (0 <= tax_bp),
  tax_minor bigint not null check (0 <= tax_minor),
  total_minor bigint not null,
  starts_on text not null,
  ends_on text not null,
  quote_hash text not null,
  quote_valid_until bigint not null,
  primary key (partner_id, order_id),
  unique (partner_id, number),
  unique (partner_id, offer_code, open_slot),
  check (list_minor - discount_minor = net_minor),
  check (net_minor + tax_minor = total_minor),
  check ((state in ('draft', 'authorising', 'awaiting_payment', 'declined'))
    = (open_slot is not null)),
  -- A declined order is gone on with by whoever accepts the terms of that day.
  check (state in ('draft', 'declined', 'expired', 'cancelled') or accepted_at is not null)
);
create index order_by_expiry on "order" (expires_on, partner_id)
  where state in ('awaiting_payment', 'declined');
create index order_by_state on "order" (state, placed_at);

create table agreement_acceptance (
  partner_id uuid not null references partner (partner_id),
  acceptance_id uuid not null,
  agreement_code text not null,
  agreement_version text not null,
  locale text not null,
  body_hash text not null,
  person_id uuid,
  accepted_at bigint not null,
  order_id uuid,
  primary key (partner_id, acceptance_id)
);

create table subscription (
  partner_id uuid not null references partner (partner_id),
  subscription_id uuid not null,
  offer_code text not null,
  offer_group text not null,
  -- 1 while the subscription is the group's living one, null once it lapsed, ended or was replaced.
  live_slot bigint check (live_slot = 1),
  created_at bigint not null,
  cancelled_on text,
  cancel_reason text,
  upgraded_on text,
  primary key (partner_id, subscription_id),
  unique (partner_id, offer_group, live_slot)
);

create table term (
  partner_id uuid not null,
  subscription_id uuid not null,
  term_no bigint not null check (1 <= term_no),
  starts_on text not null,
  ends_on text not null,
  anchor_on text not null,
  anchor_years bigint not null check (1 <= anchor_years),
  arithmetic text not null check (arithmetic in ('calendar_year', 'days_365')),
  policy_code text not null,
  programme_version bigint not null,
  order_id uuid not null,
  bought_on text not null,
  created_at bigint not null,
  auto_renew_off_at bigint,
  auto_renew_off_on text,
  auto_renew_off_by uuid,
  -- The day the renewal run looks at the term next; null when it need not.
  charge_due_on text,
  claim_token text,
  claim_until bigint,
  failed_charges bigint not null,
  first_failed_on text,
  primary key (partner_id, subscription_id, term_no),
  foreign key (partner_id, subscription_id) references subscription (partner_id, subscription_id),
  foreign key (partner_id, order_id) references "order" (partner_id, order_id),
  unique (partner_id, order_id),
  check (starts_on <= ends_on),
  check ((auto_renew_off_at is null) = (auto_renew_off_on is null))
);
create index term_by_charge on term (charge_due_on, partner_id) where charge_due_on is not null;
create index term_by_policy on term (policy_code, partner_id);

-- What a paid year gave, written with the year. How much of what follows from the catalogue edition
-- of the day it was bought, which never changes once it was in force; until when it works, from the
-- year, its successor and its ending.
create table benefit_grant (
  partner_id uuid not null,
  subscription_id uuid not null,
  term_no bigint not null,
  offer_code text not null,
  edition_on text not null,
  granted_at bigint not null,
  -- The day it is looked at because what is left of it lapses soon; null once all was told.
  notice_on text,
  primary key (partner_id, subscription_id, term_no),
  foreign key (partner_id, subscription_id, term_no)
    references term (partner_id, subscription_id, term_no)
);
create index benefit_grant_by_notice on benefit_grant (notice_on, partner_id)
  where notice_on is not null;

-- What was taken of a grant and came back. Rows are only added; every balance is their sum.
create table benefit_entry (
  partner_id uuid not null,
  entry_id uuid not null,
  subscription_id uuid not null,
  term_no bigint not null,
  benefit_code text not null,
  kind text not null check (kind in ('use', 'return', 'extra')),
  amount bigint not null check (0 < amount),
  -- The use that a return gives back.
  returns uuid,
  at bigint not null,
  on_day text not null,
  by_person uuid,
  primary key (partner_id, entry_id),
  foreign key (partner_id, subscription_id, term_no)
    references benefit_grant (partner_id, subscription_id, term_no),
  foreign key (partner_id, returns) references benefit_entry (partner_id, entry_id),
  check ((kind = 'return') = (returns is not null))
);
-- Earned once a year.
create unique index benefit_entry_earned
  on benefit_entry (partner_id, subscription_id, term_no, benefit_code) where kind = 'extra';
create index benefit_entry_by_grant on benefit_entry (partner_id, subscription_id, term_no);

-- Seats and credits that one person has. A renewal leaves them where they are.
create table benefit_assignment (
  partner_id uuid not null,
  assignment_id uuid not null,
  subscription_id uuid not null,
  benefit_code text not null,
  person_id uuid not null,
  assigned_at bigint not null,
  assigned_on text not null,
  assigned_by uuid,
  -- How often the seat had changed hands before.
  times bigint not null check (0 <= times),
  -- 1 while the person has it.
  live_slot bigint check (live_slot = 1),
  ended_at bigint,
  ended_by uuid,
  -- The day the next month of a credit begins; null for seats, and once there is none.
  credit_due_on text,
  primary key (partner_id, assignment_id),
  foreign key (partner_id, subscription_id) references subscription (partner_id, subscription_id),
  foreign key (partner_id, person_id) references partner_user (partner_id, person_id),
  unique (partner_id, subscription_id, benefit_code, person_id, live_slot),
  check ((live_slot is null) = (ended_at is not null)),
  check (live_slot is not null or credit_due_on is null)
);
create index benefit_assignment_by_credit on benefit_assignment (credit_due_on, partner_id)
  where credit_due_on is not null;

-- A month's credit, granted once.
create table benefit_month (
  partner_id uuid not null,
  subscription_id uuid not null,
  term_no bigint not null,
  benefit_code text not null,
  month_no bigint not null check (month_no between 1 and 12),
  -- Unused by then, it lapses.
  first_on text not null,
  last_on text not null,
  -- In whole US dollars.
  amount bigint not null check (0 < amount),
  assignment_id uuid not null,
  granted_at bigint not null,
  primary key (partner_id, subscription_id, term_no, benefit_code, month_no),
  foreign key (partner_id, subscription_id, term_no)
    references benefit_grant (partner_id, subscription_id, term_no),
  foreign key (partner_id, assignment_id)
    references benefit_assignment (partner_id, assignment_id),
  check (first_on <= last_on)
);

-- Which pack a company chose for a year, once.
create table benefit_pack (
  partner_id uuid not null,
  subscription_id uuid not null,
  term_no bigint not null,
  pack text not null check (pack in ('services', 'learning')),
  chosen_at bigint not null,
  chosen_on text not null,
  chosen_by uuid,
  primary key (partner_id, subscription_id, term_no),
  foreign key (partner_id, subscription_id, term_no)
    references benefit_grant (partner_id, subscription_id, term_no)
);

-- Tokens for seats of cloud products, each redeemed once. Rows are only added.
create table benefit_token (
  partner_id uuid not null,
  token_id uuid not null,
  subscription_id uuid not null,
  term_no bigint not null,
  benefit_code text not null,
  -- Within its grant and benefit.
  number bigint not null check (0 < number),
  seats bigint not null check (0 < seats),
  -- The code itself, encrypted.
  sealed bytea not null,
  -- The token whose redemption was undone, in the place of which this one stands.
  replaces uuid,
  made_at bigint not null,
  made_by uuid,
  primary key (partner_id, token_id),
  foreign key (partner_id, subscription_id, term_no)
    references benefit_grant (partner_id, subscription_id, term_no),
  foreign key (partner_id, replaces) references benefit_token (partner_id, token_id),
  unique (partner_id, subscription_id, term_no, benefit_code, number),
  unique (partner_id, replaces)
);

-- What a token was redeemed for. When, by whom, and whether it was undone stands in the ledger.
create table benefit_redemption (
  partner_id uuid not null,
  token_id uuid not null,
  entry_id uuid not null,
  -- In the order in which the company's were made, whatever clocks say.
  place bigint not null check (0 < place),
  choice text not null check (choice in ('add_seats', 'extend')),
  -- All seats of the product from then on, and their last day.
  seats bigint not null check (0 < seats),
  ends_on text not null,
  primary key (partner_id, token_id),
  foreign key (partner_id, token_id) references benefit_token (partner_id, token_id),
  foreign key (partner_id, entry_id) references benefit_entry (partner_id, entry_id),
  unique (partner_id, entry_id),
  unique (partner_id, place)
);

-- Advisory hours that were asked for. The hours are a use in the ledger; what was not used returns
-- there once.
create table advisory_case (
  partner_id uuid not null,
  case_id uuid not null,
  case_no bigint not null,
  number text not null,
  subscription_id uuid not null,
  term_no bigint not null,
  benefit_code text not null,
  -- The use that holds the hours; null where the membership does not count them.
  entry_id uuid,
  hours bigint not null check (0 < hours and hours < 25),
  product text not null,
  country text not null,
  locale text not null,
  phone text not null,
  -- An IANA name.
  zone text not null,
  description text not null,
  state text not null check (state in ('booked', 'begun', 'done', 'returned', 'cancelled')),
  used_hours bigint check (0 < used_hours and used_hours <= hours),
  -- Why a provider gave the hours back.
  reason text not null,
  created_at bigint not null,
  created_by uuid not null,
  -- By when a provider takes it over.
  due_at bigint not null,
  begun_at bigint,
  ended_at bigint,
  primary key (partner_id, case_id),
  unique (partner_id, case_no),
  unique (partner_id, entry_id),
  foreign key (partner_id, subscription_id, term_no)
    references benefit_grant (partner_id, subscription_id, term_no),
  foreign key (partner_id, entry_id) references benefit_entry (partner_id, entry_id),
  check ((state = 'done') = (used_hours is not null)),
  check ((state in ('booked', 'begun')) = (ended_at is null)),
  check ((state = 'returned') = (reason <> '')),
  check (state not in ('begun', 'done') or begun_at is not null)
);
create index advisory_case_by_number on advisory_case (partner_id, number);
create index advisory_case_waiting on advisory_case (due_at) where ended_at is null;

-- Benefits of a year that a company asked to have activated: at once, or by a provider's hand.
create table benefit_service (
  partner_id uuid not null,
  service_id uuid not null,
  subscription_id uuid not null,
  term_no bigint not null,
  benefit_code text not null,
  state text not null check (state in ('pending', 'active', 'declined')),
  -- 1 unless it was declined: of those one for each benefit of a year.
  live_slot bigint check (live_slot = 1),
  -- By what the company's people are known to the provider; for support incidents only.
  access_id text,
  contract_id text,
  -- The one user that editions before 2020 ask for, and another address of theirs.
  person_id uuid,
  alternate_email text not null,
  -- Why the provider declined.
  reason text not null,
  asked_at bigint not null,
  asked_by uuid not null,
  -- By when the provider decides.
  due_at bigint not null,
  decided_at bigint,
  primary key (partner_id, service_id),
  unique (partner_id, subscription_id, term_no, benefit_code, live_slot),
  foreign key (partner_id, subscription_id, term_no)
    references benefit_grant (partner_id, subscription_id, term_no),
  check ((state = 'declined') = (live_slot is null)),
  check ((state = 'declined') = (reason <> '')),
  check ((state = 'pending') = (decided_at is null)),
  check ((access_id is null) = (contract_id is null)),
  check (access_id is null or state = 'active')
);
create index benefit_service_waiting on benefit_service (due_at) where state = 'pending';
create index benefit_service_by_access on benefit_service (access_id)
  where access_id is not null;

-- Support incidents that a provider counted, each under the provider's own reference: a repeat
-- counts nothing.
create table benefit_incident (
  partner_id uuid not null,
  -- The use of the ledger.
  entry_id uuid not null,
  service_id uuid not null,
  reference text not null,
  used_at bigint not null,
  returned_at bigint,
  -- Why it came back.
  reason text not null,
  primary key (partner_id, entry_id),
  unique (partner_id, service_id, reference),
  foreign key (partner_id, entry_id) references benefit_entry (partner_id, entry_id),
  foreign key (partner_id, service_id)
    references benefit_service (partner_id, service_id),
  check ((returned_at is null) = (reason = ''))
);

-- Whom go-to-market services reach in a company.
create table marketing_contact (
  partner_id uuid primary key references partner (partner_id),
  name text not null,
  email text not null,
  phone text not null,
  locale text not null,
  changed_at bigint not null
);

-- The pools of license keys. A key that was seen is its company's for ever.
create table benefit_key (
  key_id uuid primary key,
  benefit_code text not null,
  -- A language tag, or 'any'.
  language text not null,
  -- 'x64', 'arm64', or 'any'.
  architecture text not null,
  -- The key itself, encrypted; its hash keeps one from being loaded twice.
  sealed bytea not null,
  key_hash text not null unique,
  -- How often it may be activated; null where nobody counts.
  activations_max bigint check (0 < activations_max),
  loaded_at bigint not null,
  loaded_by uuid,
  taken_partner uuid,
  -- The entry of the ledger it was taken with.
  taken_entry uuid,
  taken_at bigint,
  taken_by uuid,
  check ((taken_partner is null) = (taken_at is null)),
  check ((taken_partner is null) = (taken_entry is null))
);
create index benefit_key_free on benefit_key (benefit_code, key_id) where taken_partner is null;
create index benefit_key_by_partner on benefit_key (taken_partner, taken_at)
  where taken_partner is not null;

-- On which machines a company activated a key; only added to.
create table benefit_activation (
  partner_id uuid not null,
  activation_id uuid not null,
  key_id uuid not null,
  -- As the company calls it.
  machine text not null,
  change text not null check (change in ('new', 'same', 'changed')),
  -- How many activations it took.
  counted bigint not null check (counted in (0, 1)),
  at bigint not null,
  by_person uuid,
  primary key (partner_id, activation_id),
  check ((change = 'same') = (counted = 0))
);
create index benefit_activation_by_key on benefit_activation (partner_id, key_id);

-- The word of staff over the automatic renewals, for every node: one row.
create table renewal_control (
  id bigint primary key check (id = 1),
  -- Since when nothing is charged; null while renewals go on.
  paused_at bigint,
  paused_by uuid,
  paused_why text not null,
  check (paused_at is not null or paused_by is null)
);
insert into renewal_control (id, paused_why) values (1, '');

-- What staff did to the automatic renewals as a whole.
create table renewal_log (
  log_id uuid primary key,
  at bigint not null,
  act text not null check (act in ('paused', 'resumed', 'confirmed')),
  by_person uuid,
  why text not null,
  -- The doubt that was put aside: the mark, and the present that looked wrong.
  seen_at bigint,
  held_at bigint,
  check ((act = 'confirmed') = (held_at is not null)),
  check ((held_at is null) = (seen_at is null))
);
create index renewal_log_by_time on renewal_log (at);

-- How far the automatic renewals of a day came: told to staff, decided upon by nobody.
create table renewal_day (
  on_day text primary key,
  -- Terms that were due when the day's first batch began.
  due bigint not null,
  renewed bigint not null,
  declined bigint not null,
  unknown bigint not null,
  skipped bigint not null,
  -- The window closed before anybody charged.
  missed bigint not null,
  failed bigint not null,
  begun_at bigint not null,
  seen_at bigint not null,
  -- When nothing was left; null before.
  ended_at bigint
);

-- What a run would do, looked at by staff: totals, and how far the look came.
create table renewal_preview (
  preview_id uuid primary key,
  until_on text not null,
  begun_at bigint not null,
  begun_by uuid,
  due bigint not null,
  looked bigint not null,
  ended_at bigint,
  -- What was found so far; JSON.
  totals text not null
);
create index renewal_preview_by_time on renewal_preview (begun_at);

create table reminder (
  partner_id uuid not null,
  subscription_id uuid not null,
  term_no bigint not null,
  kind text not null,
  due_on text not null,
  done_at bigint,
  outcome text,
  primary key (partner_id, subscription_id, term_no, kind),
  foreign key (partner_id, subscription_id, term_no)
    references term (partner_id, subscription_id, term_no)
);
create index reminder_by_day on reminder (due_on, partner_id) where done_at is null;

create table payment_method (
  partner_id uuid not null references partner (partner_id),
  payment_method_id uuid not null,
  gateway_token text not null,
  brand text not null,
  last4 text not null,
  expires_year bigint not null,
  expires_month bigint not null,
  added_at bigint not null,
  removed_at bigint,
  -- 1 on the card that renewals are charged to.
  default_slot bigint check (default_slot = 1),
  -- The day its end is looked at; null once its holder was told, or it was removed.
  warn_on text,
  primary key (partner_id, payment_method_id),
  unique (partner_id, gateway_token),
  unique (partner_id, default_slot),
  check (removed_at is null or (default_slot is null and warn_on is null))
);
create index payment_method_by_warning on payment_method (warn_on, partner_id)
  where warn_on is not null;

-- A page of the gateway on which somebody stores a card.
create table card_setup (
  partner_id uuid not null references partner (partner_id),
  card_setup_id uuid not null,
  gateway_key text not null,
  gateway_session text,
  state text not null check (state in ('open', 'stored', 'left')),
  payment_method_id uuid,
  begun_at bigint not null,
  begun_by uuid,
  changed_at bigint not null,
  times_asked bigint not null,
  -- When the gateway is asked about it next.
  ask_at bigint,
  primary key (partner_id, card_setup_id),
  foreign key (partner_id, payment_method_id)
    references payment_method (partner_id, payment_method_id),
  unique (partner_id, gateway_key),
  check ((state = 'open') = (ask_at is not null)),
  check ((state = 'stored') = (payment_method_id is not null))
);
create index card_setup_by_key on card_setup (gateway_key);
create index card_setup_by_ask on card_setup (ask_at, partner_id) where ask_at is not null;

create table payment (
  partner_id uuid not null,
  payment_id uuid not null,
  order_id uuid not null,
  attempt bigint not null check (1 <= attempt),
  gateway_key text not null,
  -- The gateway's name of the hosted page, once there is one.
  gateway_session text,
  gateway_reference text,
  payment_method_id uuid,
  state text not null check (state in
    ('pending', 'requires_confirmation', 'unknown', 'succeeded', 'failed', 'cancelled')),
  failure text,
  currency text not null,
  amount_minor bigint not null check (0 <= amount_minor),
  created_at bigint not null,
  changed_at bigint not null,
  times_asked bigint not null,
  ask_at bigint,
  -- 1 on the one payment that an order counts as paid by. A further charge that the gateway made
  -- all the same is recorded without it: surplus money, to be refunded.
  success_slot bigint check (success_slot = 1),
  -- 1 while the outcome is open: one attempt at a time.
  open_slot bigint check (open_slot = 1),
  primary key (partner_id, payment_id),
  foreign key (partner_id, order_id) references "order" (partner_id, order_id),
  unique (partner_id, gateway_key),
  unique (partner_id, order_id, success_slot),
  unique (partner_id, order_id, open_slot),
  check (state = 'succeeded' or success_slot is null),
  check ((state in ('pending', 'requires_confirmation', 'unknown')) = (open_slot is not null))
);
create index payment_by_key on payment (gateway_key);
create index payment_by_reference on payment (gateway_reference)
  where gateway_reference is not null;
create index payment_by_ask on payment (ask_at, partner_id) where ask_at is not null;

-- What the gateway told by webhook: each event once, kept for a while against doubles.
create table gateway_event (
  event_id text primary key,
  body text not null,
  received_at bigint not null,
  taken_at bigint,
  -- When it is taken in, or tried again; null once it was.
  take_at bigint,
  times_tried bigint not null,
  last_error text
);
create index gateway_event_by_take on gateway_event (take_at) where take_at is not null;
create index gateway_event_by_age on gateway_event (received_at);

-- A bank's file that was imported. Belongs to the programme, not to a partner.
create table bank_statement (
  statement_id uuid primary key,
  file_name text not null,
  format text not null check (format in ('camt053', 'mt940', 'csv')),
  -- Which column means what, for a table.
  mapping text not null,
  size_bytes bigint not null,
  begun_at bigint not null,
  begun_by uuid,
  -- The last sign of an import that goes on.
  progress_at bigint not null,
  ended_at bigint,
  new_entries bigint not null,
  known_entries bigint not null,
  announced_entries bigint not null,
  fault_count bigint not null,
  -- The first faults: line, field, code; JSON.
  faults text not null
);
create index bank_statement_by_time on bank_statement (begun_at);

-- Money a bank's file says came (positive) or went (negative), once, whichever files tell of it.
create table bank_entry (
  entry_id uuid primary key,
  identity_hash text not null unique,
  statement_id uuid not null references bank_statement (statement_id),
  line_no bigint not null,
  account text not null,
  booked_on text not null,
  valued_on text not null,
  currency text not null,
  amount_minor bigint not null,
  kind text not null check (kind in ('payment', 'reversal')),
  bank_reference text not null,
  end_to_end text not null,
  reference text not null,
  remittance text not null,
  payer text not null,
  payer_account text not null,
  imported_at bigint not null,
  -- What of it stands on receipts: never more than there is.
  matched_minor bigint not null check (0 <= matched_minor),
  -- When the machine looked for its order; null until it has.
  tried_at bigint,
  -- Not for the programme's orders, says a person.
  set_aside_at bigint,
  set_aside_by uuid,
  note text not null,
  check (matched_minor = 0 or matched_minor <= amount_minor)
);
create index bank_entry_open on bank_entry (booked_on, entry_id)
  where matched_minor < amount_minor and set_aside_at is null;
create index bank_entry_untried on bank_entry (imported_at, entry_id) where tried_at is null;

create table receipt (
  partner_id uuid not null,
  receipt_id uuid not null,
  -- The order it came for; null where it came for none.
  order_id uuid,
  -- The bank's entry it is a part of; null where a person copied it from a statement.
  entry_id uuid references bank_entry (entry_id),
  currency text not null,
  amount_minor bigint not null check (0 < amount_minor),
  received_on text not null,
  payer text not null,
  bank_reference text not null,
  outcome text not null,
  recorded_at bigint not null,
  recorded_by uuid,
  -- Taken back by a person before anything was paid with it: it was not this partner's money.
  withdrawn_at bigint,
  withdrawn_by uuid,
  primary key (partner_id, receipt_id),
  foreign key (partner_id, order_id) references "order" (partner_id, order_id)
);
create unique index receipt_once on receipt (partner_id, order_id, bank_reference)
  where withdrawn_at is null;
create index receipt_by_entry on receipt (entry_id) where entry_id is not null;

-- What a partner showed as proof that it paid: helps to match, activates nothing.
create table payment_proof (
  partner_id uuid not null,
  proof_id uuid not null,
  order_id uuid not null,
  paid_on text not null,
  account text not null,
  reference text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  content bytea not null,
  content_hash text not null,
  uploaded_at bigint not null,
  uploaded_by uuid,
  primary key (partner_id, proof_id),
  foreign key (partner_id, order_id) references "order" (partner_id, order_id),
  unique (partner_id, order_id, content_hash)
);

create table task (
  partner_id uuid not null references partner (partner_id),
  task_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  data text not null,
  opened_at bigint not null,
  closed_at bigint,
  closed_by uuid,
  note text not null,
  primary key (partner_id, task_id)
);
create index task_open on task (opened_at, partner_id) where closed_at is null;

create table invoice (
  partner_id uuid not null,
  invoice_id uuid not null,
  order_id uuid not null,
  -- Invoices and credit notes count in one series.
  kind text not null check (kind in ('invoice', 'credit_note')),
  -- The invoice a credit note takes back, its number and its day; amounts are positive on both.
  corrects uuid,
  corrected_number text,
  corrected_on text,
  reason_text text not null,
  -- Why, as a code: 'cancelled', 'surplus'; empty on an invoice.
  reason_code text not null,
  series_no bigint not null check (1 <= series_no),
  number text not null,
  issued_on text not null,
  issued_at bigint not null,
  locale text not null,
  currency text not null,
  net_minor bigint not null,
  tax_minor bigint not null,
  total_minor bigint not null,
  tax_treatment text not null,
  tax_evidence text not null,
  tax_name text not null,
  tax_note text not null,
  seller text not null,
  buyer text not null,
  order_number text not null,
  purchase_order text not null,
  covers_from text not null,
  covers_to text not null,
  paid_on text not null,
  method text not null check (method in ('card', 'transfer')),
  account text not null,
  payment_text text not null,
  content_hash text not null,
  -- When the document is to be rendered, or tried again; null once there is one.
  render_at bigint,
  primary key (partner_id, invoice_id),
  foreign key (partner_id, order_id) references "order" (partner_id, order_id),
  foreign key (partner_id, corrects) references invoice (partner_id, invoice_id),
  unique (partner_id, series_no),
  check ((kind = 'credit_note') = (corrects is not null)),
  check ((corrects is null) = (corrected_number is null)),
  check ((corrects is null) = (corrected_on is null)),
  check (net_minor + tax_minor = total_minor)
);
-- One invoice per order, and as many credit notes as are needed.
create unique index invoice_by_order on invoice (partner_id, order_id) where kind = 'invoice';
create index invoice_by_corrects on invoice (partner_id, corrects) where corrects is not null;
create index invoice_by_day on invoice (issued_on, partner_id, series_no);
create index invoice_by_render on invoice (render_at, partner_id) where render_at is not null;

create table invoice_line (
  partner_id uuid not null,
  invoice_id uuid not null,
  line_no bigint not null,
  description text not null,
  quantity bigint not null,
  unit_minor bigint not null,
  amount_minor bigint not null,
  tax_bp bigint not null,
  primary key (partner_id, invoice_id, line_no),
  foreign key (partner_id, invoice_id) references invoice (partner_id, invoice_id)
);

create table invoice_document (
  partner_id uuid not null,
  invoice_id uuid not null,
  pdf bytea not null,
  pdf_hash text not null,
  rendered_at bigint not null,
  uncovered text not null,
  primary key (partner_id, invoice_id),
  foreign key (partner_id, invoice_id) references invoice (partner_id, invoice_id)
);

-- What money is for. Rows are only added: a negative amount takes off what an earlier row put.
create table allocation (
  partner_id uuid not null,
  allocation_id uuid not null,
  source_kind text not null check (source_kind in ('payment', 'receipt')),
  source_id uuid not null,
  order_id uuid not null,
  currency text not null,
  amount_minor bigint not null check (amount_minor <> 0),
  at bigint not null,
  by_person uuid,
  -- The row this one takes back, wholly or in part.
  reverses uuid,
  primary key (partner_id, allocation_id),
  foreign key (partner_id, order_id) references "order" (partner_id, order_id),
  foreign key (partner_id, reverses) references allocation (partner_id, allocation_id),
  check ((amount_minor < 0) = (reverses is not null))
);
create index allocation_by_source on allocation (partner_id, source_kind, source_id);
create index allocation_by_order on allocation (partner_id, order_id);

-- Money on its way back to who paid it.
create table refund (
  partner_id uuid not null,
  refund_id uuid not null,
  -- What the money had come for, where that is known.
  order_id uuid,
  source_kind text not null check (source_kind in ('payment', 'receipt')),
  source_id uuid not null,
  -- The refund's place among those of its source, from 1: the gateway's key follows from it.
  refund_no bigint not null check (1 <= refund_no),
  method text not null check (method in ('gateway', 'transfer')),
  gateway_key text,
  gateway_reference text,
  currency text not null,
  amount_minor bigint not null check (0 < amount_minor),
  state text not null check (state in ('pending', 'unknown', 'succeeded', 'failed')),
  failure text,
  reason text not null,
  credit_note_id uuid,
  requested_at bigint not null,
  requested_by uuid,
  changed_at bigint not null,
  times_asked bigint not null,
  -- When the gateway is asked next; null for transfers and for what is settled.
  ask_at bigint,
  primary key (partner_id, refund_id),
  foreign key (partner_id, order_id) references "order" (partner_id, order_id),
  foreign key (partner_id, credit_note_id) references invoice (partner_id, invoice_id),
  unique (partner_id, source_kind, source_id, refund_no),
  unique (partner_id, gateway_key),
  check ((method = 'gateway') = (gateway_key is not null)),
  check (method = 'gateway' or ask_at is null)
);
create index refund_by_key on refund (gateway_key) where gateway_key is not null;
create index refund_by_ask on refund (ask_at, partner_id) where ask_at is not null;
create index refund_by_order on refund (partner_id, order_id);

-- Money a card's bank took back.
create table chargeback (
  partner_id uuid not null,
  chargeback_id uuid not null,
  payment_id uuid not null,
  -- The gateway's name of the dispute.
  gateway_reference text not null,
  currency text not null,
  amount_minor bigint not null check (0 < amount_minor),
  opened_at bigint not null,
  closed_at bigint,
  outcome text not null check (outcome in ('open', 'won', 'lost')),
  -- When the gateway is asked how it stands: the webhook that tells of its end can be lost.
  ask_at bigint,
  primary key (partner_id, chargeback_id),
  foreign key (partner_id, payment_id) references payment (partner_id, payment_id),
  unique (partner_id, payment_id, gateway_reference),
  check ((outcome = 'open') = (closed_at is null)),
  check (outcome = 'open' or ask_at is null)
);
create index chargeback_by_ask on chargeback (ask_at, partner_id) where ask_at is not null;

-- What a partner asked support for.
create table support_request (
  partner_id uuid not null references partner (partner_id),
  request_id uuid not null,
  request_no bigint not null,
  number text not null,
  topic text not null,
  queue text not null,
  severity text not null check (severity in ('critical', 'moderate', 'minimal')),
  title text not null,
  -- The subscription that is to be cancelled, and the order it was last paid with.
  subscription_id uuid,
  order_id uuid,
  -- What it is about otherwise: from where it was opened.
  about_subscription uuid,
  about_order uuid,
  -- Who of staff works on it.
  owner uuid,
  state text not null check (state in ('open', 'needs_attention', 'closed')),
  outcome text check (outcome in ('answered', 'withdrawn', 'cancelled', 'declined')),
  -- 1 while the cancelling of a subscription is asked for: one such request at a time.
  cancel_slot bigint check (cancel_slot = 1),
  locale text not null,
  created_at bigint not null,
  created_by uuid not null,
  changed_at bigint not null,
  due_at bigint,
  closed_at bigint,
  primary key (partner_id, request_id),
  unique (partner_id, request_no),
  unique (partner_id, number),
  unique (partner_id, subscription_id, cancel_slot),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (outcome is not null)),
  check ((state = 'open') = (due_at is not null))
);
create index support_request_by_due on support_request (due_at, partner_id)
  where due_at is not null;
create index support_request_by_turn on support_request (state, changed_at, partner_id);

-- What was said about it, from both sides.
create table support_note (
  partner_id uuid not null,
  request_id uuid not null,
  note_no bigint not null,
  at bigint not null,
  side text not null check (side in ('partner', 'support')),
  person_id uuid,
  text text not null,
  primary key (partner_id, request_id, note_no),
  foreign key (partner_id, request_id) references support_request (partner_id, request_id)
);

-- What happened, for ever: rows are added, and never changed or taken away but for what is said of
-- people (see db/append_only). docs/decisions/0014 says how the
-- rows of a partner hang together.
create table event (
  partner_id uuid not null references partner (partner_id),
  event_id uuid not null,
  -- Rises within a partner: the partner's revision and the place within the commit.
  sequence bigint not null,
  at bigint not null,
  on_day text not null,
  actor_kind text not null,
  actor_person uuid,
  -- Which way it came in.
  way text not null check (way in ('web', 'command_line', 'work', 'scim', 'webhook', 'mail')),
  -- The reason that was given, where one was.
  why text,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  data text not null,
  -- Names, addresses, the network address it came from: JSON of parts that can be erased one by
  -- one, and the hash that stays.
  personal text,
  personal_hash bytea,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (partner_id, event_id),
  unique (partner_id, sequence),
  check (personal is null or personal_hash is not null)
);
create index event_by_subject on event (partner_id, subject_kind, subject_id, sequence);
create index event_by_time on event (at, partner_id);
-- Only what can be erased: background work writes nothing here.
create index event_by_person on event (actor_person, partner_id) where personal is not null;

-- The last event of each partner.
create table event_head (
  partner_id uuid primary key references partner (partner_id),
  sequence bigint not null,
  hash bytea not null
);

-- What happened to the house itself: staff, programme, the work as a whole. One chain.
create table house_event (
  sequence bigint primary key,
  event_id uuid not null,
  at bigint not null,
  on_day text not null,
  actor_kind text not null,
  actor_person uuid,
  way text not null check (way in ('web', 'command_line', 'work', 'scim', 'webhook', 'mail')),
  why text,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  data text not null,
  personal text,
  personal_hash bytea,
  previous_hash bytea not null,
  hash bytea not null,
  check (personal is null or personal_hash is not null)
);
create table house_head (
  id bigint primary key check (id = 1),
  sequence bigint not null
);
insert into house_head (id, sequence) values (1, 0);

-- The last event of a partner as a checkpoint saw it; only where it was another than before.
create table checkpoint_head (
  partner_id uuid not null references partner (partner_id),
  sequence bigint not null,
  checkpoint_no bigint not null,
  hash bytea not null,
  primary key (partner_id, sequence)
);
create index checkpoint_head_by_no on checkpoint_head (checkpoint_no, partner_id);

-- The chains as they stood on a day, signed.
create table checkpoint (
  checkpoint_no bigint primary key,
  on_day text not null,
  at bigint not null,
  -- Partners whose last event was another than at the checkpoint before.
  heads bigint not null,
  house_sequence bigint not null,
  house_hash bytea not null,
  previous_root bytea not null,
  root bytea not null,
  public_key bytea not null,
  signature bytea not null
);

-- Why a member of staff opened a company's data, and until when that holds.
create table opening (
  partner_id uuid not null references partner (partner_id),
  opening_id uuid not null,
  person_id uuid not null references person (person_id),
  -- The code of what was chosen, and what was written to it.
  reason text not null,
  note text not null,
  opened_at bigint not null,
  ends_at bigint not null,
  primary key (partner_id, opening_id)
);
create index opening_by_person on opening (partner_id, person_id, ends_at);

-- A session of staff that sees the portal as somebody of a company does; by real time.
create table viewing (
  token_hash text primary key,
  partner_id uuid not null,
  person_id uuid not null references person (person_id),
  begun_at bigint not null,
  ends_at bigint not null
);

create table mail (
  partner_id uuid not null references partner (partner_id),
  mail_id uuid not null,
  -- What the mail is about, so that it is written once.
  dedupe_key text not null,
  kind text not null,
  recipient text not null,
  locale text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  -- Where a reply goes, and the conversation it belongs to.
  reply_to text,
  thread text,
  -- An entry for calendars (RFC 5545).
  calendar text,
  created_at bigint not null,
  next_attempt_at bigint,
  attempts bigint not null,
  sent_at bigint,
  last_error text,
  claim_token text,
  claim_until bigint,
  primary key (partner_id, mail_id),
  unique (partner_id, dedupe_key)
);
create index mail_by_attempt on mail (next_attempt_at, partner_id)
  where next_attempt_at is not null;

-- What the nodes saw of the clock: one row. Charges wait where it did what clocks do not do.
create table clock_mark (
  id bigint primary key check (id = 1),
  -- The latest present at which a node worked; null before the first.
  seen_at bigint,
  -- The present that looked wrong; null while nothing does.
  held_at bigint,
  -- 'jump': a node saw its clock run ahead of the time it measured itself; 'silence': nobody had
  -- worked for long, or the clock ran ahead while nobody looked.
  held_kind text check (held_kind in ('jump', 'silence')),
  -- How often a person confirmed the present; nodes measure anew from there.
  confirmed bigint not null,
  check ((held_at is null) = (held_kind is null))
);
insert into clock_mark (id, confirmed) values (1, 0);

-- The simulated world outside: clock, mailbox, payment gateway. Empty on a live installation.

create table world_clock (
  id bigint primary key check (id = 1),
  now_at bigint not null,
  -- Where an advance under way is going; null when the clock stands.
  moving_to bigint,
  moving_error text,
  -- The real world's instant at which the mover gave its last sign: one that died is followed by
  -- another.
  mover_seen_at bigint not null
);

-- What the simulated name servers answer.
create table world_dns_record (
  name text not null,
  answer text not null check (answer in ('text', 'no_record', 'silence', 'failure')),
  -- Empty where the answer is no text.
  value text not null,
  primary key (name, answer, value)
);

create table world_mailbox (
  mail_id uuid primary key,
  at bigint not null,
  sequence bigint not null,
  sender text not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  reply_to text,
  calendar text
);
create index world_mailbox_by_sequence on world_mailbox (sequence);
create index world_mailbox_by_recipient on world_mailbox (recipient, sequence);

create table world_gateway_session (
  session text primary key,
  gateway_key text not null unique,
  -- A charge, or only a card to be stored.
  kind text not null check (kind in ('charge', 'setup')),
  description text not null,
  currency text not null,
  amount_minor bigint not null,
  locale text not null,
  return_url text not null,
  created_at bigint not null,
  finished_at bigint,
  -- The card a setup stored.
  card_token text
);

-- The keys the gateway still knows: the same key and parameters answer alike, others are refused.
create table world_gateway_key (
  gateway_key text primary key,
  parameters text not null,
  reference text not null,
  created_at bigint not null
);
create index world_gateway_key_by_age on world_gateway_key (created_at);

create table world_gateway_charge (
  reference text primary key,
  gateway_key text not null,
  currency text not null,
  amount_minor bigint not null,
  state text not null check (state in ('charged', 'refused', 'needs_confirmation', 'processing')),
  failure text,
  card_token text,
  -- Until this instant the gateway gives no answer about the charge.
  silent_until bigint,
  -- How many answers are still to be lost on the way.
  answers_to_lose bigint not null,
  -- 1 where the bank refuses every refund of it.
  refunds_fail bigint not null check (refunds_fail in (0, 1)),
  created_at bigint not null
);
create index world_gateway_charge_by_key on world_gateway_charge (gateway_key);

create table world_gateway_refund (
  reference text primary key,
  gateway_key text not null,
  charge_reference text not null references world_gateway_charge (reference),
  currency text not null,
  amount_minor bigint not null check (0 < amount_minor),
  state text not null check (state in ('refunded', 'refused')),
  failure text,
  answers_to_lose bigint not null,
  created_at bigint not null
);
create index world_gateway_refund_by_key on world_gateway_refund (gateway_key);
create index world_gateway_refund_by_charge on world_gateway_refund (charge_reference);

create table world_gateway_dispute (
  charge_reference text primary key references world_gateway_charge (reference),
  currency text not null,
  amount_minor bigint not null,
  opened_at bigint not null,
  closed_at bigint,
  won bigint check (won in (0, 1))
);
create index world_gateway_dispute_by_day on world_gateway_dispute (opened_at);

create table world_gateway_card (
  card_token text primary key,
  brand text not null,
  last4 text not null,
  expires_year bigint not null,
  expires_month bigint not null,
  behaviour text not null
);

-- Webhooks on their way, each as often as it is to be delivered.
create table world_gateway_event (
  delivery text primary key,
  event_id text not null,
  -- The key of the charge or refund, or the reference of the charge, that it speaks of.
  about text not null,
  body text not null,
  -- How it is signed: well, wrongly, or with a time long past.
  signature text not null check (signature in ('good', 'bad', 'stale')),
  due_at bigint not null,
  delivered_at bigint
);
create index world_gateway_event_due on world_gateway_event (due_at) where delivered_at is null;

-- Faults somebody planned for the next calls and the next webhooks.
create table world_gateway_fault (
  call text not null,
  fault text not null,
  times bigint not null,
  primary key (call, fault)
);
