// Writes docs/reference/flow.schema.json from the language as it is built (`npm run build` first).
// A test refuses one that is not current.
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { flowJsonSchema } from '@reprise/domain/flow/json-schema';

const path = 'docs/reference/flow.schema.json';
const text = JSON.stringify(flowJsonSchema());
writeFileSync(path, await format(text, { parser: 'json', printWidth: 100 }));
console.log(path);
