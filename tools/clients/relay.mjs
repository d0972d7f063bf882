// Relay's compiler over an app of one list with pages and one report, and what it wrote, for Relay's runtime.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { here, out, schemaFile } from './places.mjs';

const folder = path.join(out, 'relay');

export function compile() {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'generated'), { recursive: true });
  fs.cpSync(path.join(here, 'relay'), path.join(folder, 'src'), { recursive: true });
  fs.copyFileSync(schemaFile, path.join(folder, 'schema.graphql'));
  fs.writeFileSync(
    path.join(folder, 'relay.config.json'),
    JSON.stringify({
      root: '.', sources: { src: 'app' },
      projects: {
        app: {
          schema: 'schema.graphql', language: 'javascript', output: 'generated', eagerEsModules: false,
          customScalarTypes: { Date: 'string', DateTime: 'string' },
        },
      },
    }),
  );
  const compiler = createRequire(import.meta.url)('relay-compiler');
  execFileSync(compiler, ['relay.config.json'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  return `${fs.readdirSync(path.join(folder, 'generated')).length} artifacts`;
}

export const artifact = (name) => {
  const text = fs.readFileSync(path.join(folder, 'generated', `${name}.graphql.js`), 'utf8');
  const module = { exports: {} };
  new Function('module', 'require', text)(module, createRequire(import.meta.url));
  return module.exports.default ?? module.exports;
};
