create table note (
  id    uuid primary key,
  team  text not null,
  title text not null,
  shape jsonb,
  etag  bigint not null default 1
);
create table received (event uuid not null, job uuid not null, step bigint not null, at bigint generated always as identity);
