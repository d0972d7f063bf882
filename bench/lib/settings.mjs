// What the bench takes from its environment; bench/run.sh documents it.
import path from 'node:path';

const env = process.env;

export const bench = path.dirname(path.dirname(new URL(import.meta.url).pathname));
export const project = path.dirname(bench);
export const work = path.resolve(env.BENCH_WORK ?? path.join(project, 'target/bench'));
export const harness = path.join(work, 'harness');
export const results = path.resolve(env.RESULTS ?? path.join(work, 'results.jsonl'));
export const bin = env.PGBIN ?? '/usr/lib/postgresql/15/bin';
export const pgPort = env.PGPORT ?? '18300';
export const jar = env.JAR ?? path.join(project, 'target/quarkus-app/quarkus-run.jar');
export const java = env.JAVA ?? 'java';
export const javaOptions = (env.JAVA_OPTIONS ?? '-Xmx512m').split(' ').filter(Boolean);
export const connections = Number(env.CONC ?? 32);
export const pgbenchClients = Number(env.PGCONC ?? 16);
export const cycles = Number(env.CYCLES ?? 5);
export const seconds = Number(env.SECS ?? 3);
export const warmSeconds = Number(env.WARM ?? 3);
export const warmAtMost = Number(env.WARMMAX ?? 240);
/** Which of them; reads first, since writes change what is read. P1, R3 and R3kept are asked for by name: no other service has pages or figures. */
export const operations = ['R1', 'P1', 'R2', 'R3', 'R3kept', 'W1', 'W2'].filter((op) => (env.OPS ?? 'R1,R2,W1,W2').split(',').includes(op));
/** The copy's name where there is one. The generated database's own name saves the copy, and lets writes change it. */
export const measured = env.MEASURED ?? 'sigap_bench';
