// GraphQL Code Generator over all screens, as an app's build runs it: types, and documents by their hash.
import { generate } from '@graphql-codegen/cli';
import { out, schemaFile, screens } from './places.mjs';

export async function codegen() {
  await generate(
    {
      schema: schemaFile,
      documents: `${screens}/*.graphql`,
      silent: true,
      errorsOnly: true,
      generates: {
        [`${out}/codegen/`]: {
          preset: 'client',
          presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } },
          config: { strictScalars: true, scalars: { Date: 'string', DateTime: 'string' } },
        },
      },
    },
    true,
  );
  return 'types and hashes for all screens';
}
