/** The JSON Schema of a pack file's lines, made of the schemas that files are checked with. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { PACK_SCHEMAS } from '../../core/knowledge/pack-schema.ts';
import { PROJECT } from '../extension.ts';

/** Where it is published, under the project's folder. */
export const PACK_SCHEMA_FILE = 'docs/pack.schema.json';

/** JSON Schema's patterns are read as with the flag u; several of one text stand side by side. */
const definitions = () =>
  toJsonSchemaDefs(PACK_SCHEMAS, {
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'regex') return null;
      const pattern = (valibotAction as v.RegexAction<string, string>).requirement.source;
      // The first is set before this is asked.
      if (jsonSchema.pattern === pattern && !jsonSchema.allOf) return null;
      return { ...jsonSchema, allOf: [...(jsonSchema.allOf ?? []), { pattern }] };
    },
  });

const line = (name: keyof typeof PACK_SCHEMAS) => ({
  type: 'object',
  properties: { [name]: { $ref: `#/$defs/${name}` } },
  required: [name],
  additionalProperties: false,
});

/** As it stands in the file. */
export function packJsonSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A line of a Bối Cảnh pack file',
    description:
      'The first line is a header, each further line an article, an entity or a meeting. What lines say of each other (references, quotes, counts, the hash) is in docs/packs.md.',
    anyOf: [{ $ref: '#/$defs/header' }, line('article'), line('entity'), line('meeting')],
    $defs: definitions(),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export async function runPackSchema(): Promise<number> {
  await writeFile(join(PROJECT, PACK_SCHEMA_FILE), packJsonSchema());
  console.log(`${PACK_SCHEMA_FILE} written`);
  return 0;
}
