import type { StepKey } from './shapes.js';

/** Block id of a step key: without the person it is for, or the mark of an answered condition. */
export const blockOf = (key: StepKey): string => key.split(/[[?]/, 1)[0] ?? key;
