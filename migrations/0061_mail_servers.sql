-- mail servers

-- Mail servers: Where mails go out, unless SMTP_URL names a server. Of several that are active the latest is used.
create sequence "mail_server_number" increment by 50;
create table "mail_server" (
  "id" uuid primary key,
  "number" text not null,
  "version" integer not null,
  "state" text not null,
  "state_class" text not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid not null,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid not null,
  "archived_at" timestamptz(3),
  "title" text,
  "host" text,
  "port" bigint,
  "encryption" text,
  "user" text,
  "sender" text,
  "secret_set_at" timestamptz(3),
  "custom" jsonb not null default '{}'
);
alter table "mail_server" add constraint "mail_server_record_fkey" foreign key (id) references record (id);
create unique index "mail_server_number_key" on "mail_server" (number);
create index "mail_server_updated_at_idx" on "mail_server" (updated_at, id);
create index "mail_server_state_idx" on "mail_server" (state_class, updated_at, id) where archived_at is null;
create constraint trigger "mail_server_needs_event" after insert or update on "mail_server" deferrable initially deferred for each row execute function record_needs_event();
create trigger "mail_server_is_kept" before delete on "mail_server" for each row execute function refuse_change();

-- What a server asks for, under a key of the product's own (AES-256-GCM).
create table mail_server_secret (
  server_id uuid primary key references record (id),
  sealed bytea not null
);
