// A database of generated reports: Sigap migrates it, SQL fills it, Sigap recomputes its due days, SQL checks it.
import { exists, run, sql } from './database.mjs';
import { awaitDeadlines, awaitFigures, start } from './service.mjs';

export async function generate(db, reports, days) {
  if (exists(db)) return;
  const making = `${db}_making`;
  sql(`drop database if exists ${making} with (force)`, 'postgres');
  sql(`create database ${making}`, 'postgres');
  await (await start(making)).stop();
  const until = process.env.UNTIL ?? new Date().toISOString().slice(0, 10);
  run(making, ['prepare', 'made', 'rows'], { reports, days, until });
  const service = await start(making);
  await awaitDeadlines(making);
  await awaitFigures(making);
  await service.stop();
  run(making, ['check']);
  sql('vacuum (freeze, analyze)', making);
  sql(`alter database ${making} rename to ${db}`, 'postgres');
}
