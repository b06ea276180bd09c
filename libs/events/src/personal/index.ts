export { openFields, sealFields } from './field-codec.js';
export type { FieldCodec, FieldPlace } from './field-codec.js';
export { allPersonalFields } from './personal-fields.js';
