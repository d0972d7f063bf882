// What the bench takes from its environment; bench/run.sh documents it.
import path from 'node:path';

const env = process.env;

export const bench = path.dirname(path.dirname(new URL(import.meta.url).pathname));
export const project = path.dirname(bench);
export const work = path.resolve(env.BENCH_WORK ?? path.join(project, 'target/bench'));
export const results = path.resolve(env.RESULTS ?? path.join(work, 'results.jsonl'));
export const bin = env.PGBIN ?? '/usr/lib/postgresql/15/bin';
export const pgPort = env.PGPORT ?? '18300';
export const jar = env.JAR ?? path.join(project, 'target/quarkus-app/quarkus-run.jar');
export const java = env.JAVA ?? 'java';
export const javaOptions = (env.JAVA_OPTIONS ?? '-Xmx512m').split(' ').filter(Boolean);
export const name = env.NAME ?? 'sigap';
export const connections = Number(env.CONC ?? 32);
export const pgbenchClients = Number(env.PGCONC ?? 16);
export const rounds = Number(env.ROUNDS ?? 3);
export const seconds = Number(env.SECS ?? 5);
export const warmSeconds = Number(env.WARM ?? 4);
export const warmAtMost = Number(env.WARMMAX ?? 240);
export const only = env.OPS?.split(',');
/** The copy's name. The generated database's own name saves the copy, and lets writes change it. */
export const measured = env.MEASURED ?? 'sigap_bench';
