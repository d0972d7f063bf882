-- Rate limits that all instances share. Not logged: after a crash, or on a standby that takes over, every limit is unused.
create unlogged table limit_bucket (
  key     bytea       primary key check (length(key) = 32),
  full_at timestamptz not null
);
create index limit_bucket_full_at on limit_bucket (full_at);
comment on table limit_bucket is 'What is used up of rate limits, of which a network, a person or a text has some each. A row goes when its limit is unused again, after a day at most.';
comment on column limit_bucket.key is 'A keyed hash of whose limit it is.';
comment on column limit_bucket.full_at is 'When it is unused again if nothing more is used.';

create unlogged table limit_instance (
  id      uuid        primary key,
  seen_at timestamptz not null
);
comment on table limit_instance is 'The instances that share the limits: while they cannot tell each other, each has its part.';
