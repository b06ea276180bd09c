// Writes docs/reference/flow.schema.json and flow-test.schema.json from the language as it is built
// (`npm run build` first). A test refuses one that is not current.
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { flowJsonSchema } from '@reprise/domain/flow/json-schema';
import { flowTestJsonSchema } from '@reprise/domain/flow-tests';

const pages = {
  'docs/reference/flow.schema.json': flowJsonSchema(),
  'docs/reference/flow-test.schema.json': flowTestJsonSchema(),
};
for (const [path, schema] of Object.entries(pages)) {
  const text = JSON.stringify(schema);
  writeFileSync(path, await format(text, { parser: 'json', printWidth: 100 }));
  console.log(path);
}
