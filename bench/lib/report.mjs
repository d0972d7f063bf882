// Results: a line of JSON each, shown as it comes.
import fs from 'node:fs';
import { load } from './machine.mjs';
import { results } from './settings.mjs';

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Number(sorted[Math.floor((sorted.length - 1) / 2)].toFixed(3));
};

export function emit(line) {
  const text = JSON.stringify({ ...line, at: new Date().toISOString(), load: load() });
  fs.appendFileSync(results, `${text}\n`);
  console.log(text);
}
