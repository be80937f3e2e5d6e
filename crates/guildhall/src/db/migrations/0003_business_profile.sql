-- Business profiles and the public directory.

-- A company as customers find it in a country.
create table business_profile (
  partner_id uuid not null references partner (partner_id),
  profile_id uuid not null,
  country text not null,
  -- Its address in the directory, for good; the table directory knows whose it is.
  public_id text not null,
  -- Rises with each edit, so that two people who write at once are told.
  edits bigint not null,
  created_at bigint not null,
  changed_at bigint not null,
  -- Which edit customers read, since when; none while nobody can find it.
  published_edits bigint,
  published_at bigint,
  primary key (partner_id, profile_id),
  unique (partner_id, country)
);

-- What a profile says: 'draft' while it is written, 'published' as customers read it.
create table business_profile_edition (
  partner_id uuid not null,
  profile_id uuid not null,
  edition text not null,
  website text not null,
  page text not null,
  primary key (partner_id, profile_id, edition),
  foreign key (partner_id, profile_id) references business_profile (partner_id, profile_id)
);

create table business_profile_text (
  partner_id uuid not null,
  profile_id uuid not null,
  edition text not null,
  locale text not null,
  description text not null,
  primary key (partner_id, profile_id, edition, locale),
  foreign key (partner_id, profile_id) references business_profile (partner_id, profile_id)
);

-- Industries, services and the like by the programme's codes; solutions and skills in own words.
create table business_profile_tag (
  partner_id uuid not null,
  profile_id uuid not null,
  edition text not null,
  kind text not null,
  position bigint not null,
  value text not null,
  primary key (partner_id, profile_id, edition, kind, position),
  foreign key (partner_id, profile_id) references business_profile (partner_id, profile_id)
);
create index business_profile_tag_by_value on business_profile_tag (edition, kind, value);

create table business_profile_place (
  partner_id uuid not null,
  profile_id uuid not null,
  edition text not null,
  place_id uuid not null,
  position bigint not null,
  -- The company's own place, where it was chosen rather than typed.
  location_id uuid,
  name text not null,
  line1 text not null,
  line2 text not null,
  city text not null,
  region text not null,
  postal_code text not null,
  email text not null,
  phone text not null,
  primary key (partner_id, profile_id, edition, place_id),
  foreign key (partner_id, profile_id) references business_profile (partner_id, profile_id),
  foreign key (partner_id, location_id) references location (partner_id, location_id)
);

create table business_profile_logo (
  partner_id uuid not null,
  profile_id uuid not null,
  edition text not null,
  alt text not null,
  width bigint not null,
  height bigint not null,
  content_hash text not null,
  -- PNG.
  content bytea not null,
  primary key (partner_id, profile_id, edition),
  foreign key (partner_id, profile_id) references business_profile (partner_id, profile_id)
);

-- What the directory looks through: there is a row for as long as the profile is published.
create table business_profile_listing (
  partner_id uuid not null,
  profile_id uuid not null,
  country text not null,
  public_id text not null,
  -- The company's name when it was published.
  name text not null,
  -- All its words, in lower case.
  words text not null,
  primary key (partner_id, profile_id),
  foreign key (partner_id, profile_id) references business_profile (partner_id, profile_id)
);
create index business_profile_listing_by_country on business_profile_listing (country);
