#!/usr/bin/env node
// Lighthouse on every public page of a running portal, as a phone and a slow line see it: the median of some runs, each at
// least 95, or this fails. Usage: scripts/lighthouse.mjs [URL], with RUNS=3. Needs Node 18, npx with the registry of npm, and
// Chromium. No part of any test: a busy machine makes a page slow that is not.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = ['/', '/lacak', '/lapor', '/laporan', '/angka', '/tentang'];
const LEAST = 95;
const base = process.argv[2] ?? 'http://localhost:8080';
const runs = Number(process.env.RUNS ?? 3);
const only = process.env.PAGES?.split(' ') ?? PAGES;

const chromium = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  .map(name => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()).find(path => path);
if (!chromium) {
  console.error('no Chromium on this machine: apt-get install chromium');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The scores of a page, and what cost it points. */
function look(url) {
  const file = join(folder, 'report.json');
  execFileSync('npx', ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${file}`,
    '--chrome-flags=--headless=new --no-sandbox'],
    { env: { ...process.env, CHROME_PATH: chromium }, stdio: ['ignore', 'ignore', 'inherit'] });
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const wrong = Object.values(report.categories).flatMap(category => category.auditRefs
    .filter(({ id, weight }) => weight > 0 && report.audits[id].score !== null && report.audits[id].score < 0.9)
    .map(({ id }) => `${id} (${report.audits[id].displayValue ?? report.audits[id].title})`));
  return { scores: Object.values(report.categories).map(({ score }) => Math.round(score * 100)), wrong };
}

let low = false;
try {
  console.log('| page | performance | accessibility | best practices | SEO |\n|---|---|---|---|---|');
  for (const page of only) {
    const seen = Array.from({ length: runs }, () => look(base + page));
    const scores = seen[0].scores.map((_, i) => median(seen.map(one => one.scores[i])));
    low ||= scores.some(score => score < LEAST);
    console.log(`| ${page} | ${scores.join(' | ')} |`);
    [...new Set(seen.flatMap(one => one.wrong))].forEach(what => console.error(`  ${page}: ${what}`));
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(low ? 1 : 0);
