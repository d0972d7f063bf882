// graphql-eslint's rules for schemas and for Relay, on the schema as it is published.
import { ESLint } from 'eslint';
import graphql from '@graphql-eslint/eslint-plugin';
import { project, schemaFile } from './places.mjs';

const schemaRules = graphql.configs['flat/schema-recommended'].rules;
const relayRules = {
  ...graphql.configs['flat/schema-relay'].rules,
  // Lists go forwards: whoever pages backwards has what they read. Lists that are short by nature have no pages, and an entry of the access log is found by no id.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false, withEdgeSuffix: true }],
};

/** Switched off, each with the reason. */
const off = {
  // One mutation per act, named by the report first (ticketAccept), so that they stand together; verbs stand behind.
  '@graphql-eslint/naming-convention': 'off',
  // A text in two languages, a step, a deadline have no identity of their own, and a cache shall give them none.
  '@graphql-eslint/strict-id-in-types': 'off',
  // Descriptions are held to by a test of ours, which knows that Query and Mutation need none.
  '@graphql-eslint/require-description': 'off',
  // "kind" and "type" with a prefix are the city's own words.
  '@graphql-eslint/no-typename-prefix': 'off',
};

export async function lint() {
  const eslint = new ESLint({
    cwd: project,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.graphql'],
        languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: schemaFile } } },
        plugins: { '@graphql-eslint': graphql },
        rules: { ...schemaRules, ...relayRules, ...off },
      },
    ],
  });
  const found = (await eslint.lintFiles([schemaFile])).flatMap((file) => file.messages);
  if (found.length) {
    throw new Error(found.map((it) => `schema.graphql:${it.line} ${it.ruleId} ${it.message}`).join('\n'));
  }
  return `${Object.keys({ ...schemaRules, ...relayRules }).length} rules, ${Object.keys(off).length} of them off`;
}
