export { catalogue } from './catalogue.js';
export type { Category, EventsOf } from './catalogue.js';
export { allStoredTypes, decode, encode, storedTypeOf, UnknownEventType } from './codec.js';
export type { Encoded } from './codec.js';
