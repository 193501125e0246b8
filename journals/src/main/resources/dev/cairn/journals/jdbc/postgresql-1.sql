create table cairn_schema (version integer not null);
create table cairn_kinds (number integer primary key, word text not null);
create table cairn_writers (
  id bigint generated always as identity primary key,
  process text not null
);
create table cairn_studies (
  id bigint generated always as identity primary key,
  name text not null unique,
  events bigint not null
) with (fillfactor = 50);
create table cairn_appends (
  study bigint not null,
  place bigint not null,
  writer bigint not null,
  number bigint not null,
  frame bytea not null,
  primary key (study, place)
);
alter table cairn_appends alter column frame set storage external;
create table cairn_sessions (
  study text not null,
  session text not null,
  writer bigint not null,
  pulse bigint not null,
  machine text not null,
  process text not null,
  primary key (study, session)
) with (fillfactor = 50);
insert into cairn_schema (version) values (1)
