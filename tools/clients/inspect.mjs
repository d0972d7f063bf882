// graphql-inspector: all screens fit the schema; and what changed since the last release, if there was one.
import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, Source } from 'graphql';
import { CriticalityLevel, diff, validate } from '@graphql-inspector/core';
import { project, schemaFile, screens } from './places.mjs';

const released = path.join(project, 'schema/released.graphql');
const read = (file) => buildSchema(fs.readFileSync(file, 'utf8'));

export async function inspect() {
  const schema = read(schemaFile);
  const sources = fs.readdirSync(screens).map((file) => new Source(fs.readFileSync(path.join(screens, file), 'utf8'), file));
  const invalid = validate(schema, sources).flatMap((document) => [...document.errors, ...document.deprecated].map((it) => `${document.source.name}: ${it.message}`));
  if (invalid.length) {
    throw new Error(invalid.join('\n'));
  }
  if (!fs.existsSync(released)) {
    return `${sources.length} screens fit; nothing was released yet`;
  }
  const breaking = (await diff(read(released), schema)).filter((change) => change.criticality.level === CriticalityLevel.Breaking);
  if (breaking.length) {
    throw new Error(breaking.map((it) => it.message).join('\n'));
  }
  return `${sources.length} screens fit; nothing breaks since the last release`;
}
