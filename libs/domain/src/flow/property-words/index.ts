export { propertyWords } from './property-words.js';
export { schemaPaths } from './schema-paths.js';
export type { SchemaPath } from './schema-paths.js';
export type { PropertyWords } from './words.js';
