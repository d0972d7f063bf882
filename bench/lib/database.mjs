// The database server: statements by psql, fresh copies, the process to be measured.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { bench, bin, pgPort, measured } from './settings.mjs';

export const serverArgs = ['-h', '127.0.0.1', '-p', pgPort, '-U', 'postgres'];
const psql = ['-X', '-q', ...serverArgs, '-v', 'ON_ERROR_STOP=1'];
const control = (...args) => execFileSync(path.join(bench, 'postgres.sh'), args, { encoding: 'utf8' }).trim();

export const url = (db) => `postgresql://127.0.0.1:${pgPort}/${db}`;

/** What a statement prints, or what its rows hold. */
export const sql = (text, db = measured) =>
  execFileSync(`${bin}/psql`, [...psql, '-A', '-t', '-d', db, '-c', text], { encoding: 'utf8', maxBuffer: 1 << 28 }).trimEnd();
export const rows = (text, db) => {
  const printed = sql(text, db);
  return printed === '' ? [] : printed.split('\n').map((line) => line.split('|'));
};
export const column = (text, db) => rows(text, db).map(([value]) => value);

/** Files in one session, so that one can use what another made for the time being. */
export const run = (db, files, variables = {}) =>
  execFileSync(
    `${bin}/psql`,
    [...psql, '-d', db, ...Object.entries(variables).flatMap(([k, v]) => ['-v', `${k}=${v}`]),
      ...files.flatMap((file) => ['-f', path.join(bench, 'sql', `${file}.sql`)])],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );

export const exists = (db) => sql(`select count(*) from pg_database where datname = '${db}'`, 'postgres') === '1';
export const pid = () => Number(control('pid'));

/** A copy that nobody has written to, its tables and indexes in memory. */
export function fresh(template, copy = measured) {
  if (copy !== template) control('fresh', copy, template);
  sql(`create extension if not exists pg_prewarm;
    select sum(pg_prewarm(oid)) from pg_class where relkind in ('r', 'i') and relnamespace::regnamespace::text in ('public', 'crm')`, copy);
}

/** Between rounds that write: what a round leaves to clean up is not the next one's. */
export function settle(db = measured, table = 'ticket') {
  sql(`vacuum ${table}`, db);
  sql('checkpoint', db);
}
