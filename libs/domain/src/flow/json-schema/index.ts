export { flowJsonSchema } from './flow-json-schema.js';
export type { JsonSchema } from './flow-json-schema.js';
