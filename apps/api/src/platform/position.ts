import type { Position } from '@reprise/application/ports';

/** Whether text from outside has the form of a position in the log. */
export const isPosition = (text: string): text is Position => /^\d{20}$/.test(text);
