create table cairn_schema (version integer not null);
create table cairn_kinds (number integer primary key, word text not null);
create table cairn_writers (id integer primary key autoincrement, process text not null);
create table cairn_studies (
  id integer primary key autoincrement,
  name text not null unique,
  events integer not null
);
create table cairn_appends (
  study integer not null,
  place integer not null,
  writer integer not null,
  number integer not null,
  frame blob not null,
  primary key (study, place)
) without rowid;
create table cairn_sessions (
  study text not null,
  session text not null,
  writer integer not null,
  pulse integer not null,
  machine text not null,
  process text not null,
  primary key (study, session)
) without rowid;
insert into cairn_schema (version) values (1)
