-- Only TEXT, BIGINT and INTEGER, so that the same statements serve every database. Times are milliseconds since 1970.

-- A row is never deleted and an id never given to another preset: a link must not come to mean something else.
create table preset (
  id text not null primary key,
  -- all of the SHA-256 of the canonical form, of which the id is the beginning
  digest text not null unique,
  -- the canonical form; empty once the last holder has let go or the operator has removed it
  canonical text not null,
  fingerprint text not null,
  saved_at bigint not null,
  -- when the operator removed it for good; 0 if not
  removed_at bigint not null default 0
);

-- Who saved it: each has a token of their own, of which only the hash is known here.
create table holder (
  token_hash text not null primary key,
  preset_id text not null references preset (id),
  saved_at bigint not null
);

create index holder_of_preset on holder (preset_id);
