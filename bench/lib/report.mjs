// Results: a line of JSON each, shown as it comes; and what they come to.
import fs from 'node:fs';
import { load } from './machine.mjs';
import { results } from './settings.mjs';

export function emit(line) {
  const text = JSON.stringify({ ...line, at: new Date().toISOString(), load: load() });
  fs.appendFileSync(results, `${text}\n`);
  console.log(text);
}

/** The lines of the latest run. */
export function latest() {
  const lines = fs.readFileSync(results, 'utf8').trim().split('\n').map(JSON.parse).filter(({ run }) => run);
  return lines.filter(({ run }) => run === lines.at(-1).run);
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const rounds = (lines, op, name) => lines.filter((line) => line.op === op && line.peer === name);

/** What an operation costs with one of what it costs with another: pair by pair of rounds, and the best of each. */
export function ratio(lines, op, name, other) {
  const [ours, theirs] = [rounds(lines, op, name), rounds(lines, op, other)];
  const pairs = ours.flatMap(({ cycle, cpu_ms }) => theirs.filter((line) => line.cycle === cycle).map((line) => cpu_ms / line.cpu_ms));
  if (pairs.length === 0) return null;
  const best = (taken) => Math.min(...taken.map(({ cpu_ms }) => cpu_ms));
  return { median: median(pairs), min: Math.min(...pairs), max: Math.max(...pairs), best: best(ours) / best(theirs) };
}

/** The medians of its rounds. */
export function absolute(lines, op, name) {
  const taken = rounds(lines, op, name);
  const of = (field) => median(taken.map((line) => line[field]));
  return {
    ...Object.fromEntries(['rps', 'p50_ms', 'p99_ms', 'srv_ms', 'db_ms', 'cpu_ms', 'other'].map((field) => [field, of(field)])),
    best: Math.min(...taken.map(({ cpu_ms }) => cpu_ms)), errors: taken.reduce((sum, { errors }) => sum + errors, 0),
    requests: taken.reduce((sum, { requests }) => sum + requests, 0), rounds: taken.length,
  };
}

export const operationsOf = (lines) => [...new Set(lines.filter(({ cycle }) => cycle !== undefined).map(({ op }) => op))];
export const namesOf = (lines) => [...new Set(lines.filter(({ cycle }) => cycle !== undefined).map(({ peer }) => peer))];
