export type { Sources } from './company/company.js';
export { personas } from './company/personas.js';
export type { Persona } from './company/personas.js';
export { seedDemonstration } from './seed.js';
export type { SeedOptions } from './seed.js';

/** What the demonstration is called, in both languages. */
export const demonstrationTitle = { zh: '远山科技', en: 'Yuanshan' } as const;
