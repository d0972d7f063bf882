import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const project = path.resolve(here, '../..');
export const schemaFile = path.join(project, 'schema/schema.graphql');
export const screens = path.join(project, 'src/test/graphql');
export const jar = path.join(project, 'target/quarkus-app/quarkus-run.jar');
/** What the tools write; nothing of it is kept. */
export const out = path.join(project, 'target/clients');
