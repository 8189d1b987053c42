import type pg from 'pg';

/**
 * Puts into the template database what brings a copy of it back to how it was: the rows that the migrations
 * wrote, kept in a schema of their own, and a function that empties every table that has rows.
 */
export async function prepareCleaning(client: pg.Client): Promise<void> {
  await client.query(`
    create schema test_seed;
    do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create table test_seed.%1$I as table public.%1$I', name);
      end loop;
    end $$;
    create function test_seed.clean() returns void language plpgsql as $$
    declare place record; found boolean; columns text;
    begin
      -- Triggers and foreign keys rest meanwhile: the record refuses to be emptied, rightly.
      set local session_replication_role = replica;
      for place in
        select schemaname as schema, tablename as name from pg_tables
        where schemaname = 'public' or (schemaname, tablename) = ('pgboss', 'job')
      loop
        execute format('select exists (select from %I.%I)', place.schema, place.name) into found;
        if found then execute format('delete from %I.%I', place.schema, place.name); end if;
        if place.schema = 'public' then
          select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
            where attrelid = format('public.%I', place.name)::regclass and attnum > 0
              and not attisdropped and attgenerated = '';
          execute format('insert into public.%1$I (%2$s) overriding system value select %2$s from test_seed.%1$I',
            place.name, columns);
        end if;
      end loop;
      for place in select schemaname as schema, sequencename as name from pg_sequences where schemaname = 'public' loop
        execute format('alter sequence %I.%I restart', place.schema, place.name);
      end loop;
    end $$;`);
}

/** Brings a worker's database back to how the migrations left it. */
export async function clean(client: pg.Client): Promise<void> {
  await client.query('begin');
  await client.query('select test_seed.clean()');
  await client.query('commit');
}
