// Tools and clients as others use them: on the schema, and on the packaged service (make clients).
import { codegen } from './codegen.mjs';
import { inspect } from './inspect.mjs';
import { lint } from './lint.mjs';
import { compile } from './relay.mjs';

const steps = { 'graphql-codegen': codegen, 'relay-compiler': compile, 'graphql-eslint': lint, 'graphql-inspector': inspect };
if (!process.argv.includes('--schema-only')) {
  const { clients } = await import('./service.mjs');
  Object.assign(steps, await clients());
}
let failed = false;
for (const [name, step] of Object.entries(steps)) {
  try {
    console.log(`${name}: ${await step()}`);
  } catch (error) {
    failed = true;
    console.error(`${name}: FAILED\n${error.stack ?? error}`);
  }
}
process.exit(failed ? 1 : 0);
