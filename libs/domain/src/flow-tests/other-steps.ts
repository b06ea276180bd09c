import { z } from 'zod';
import { always } from './always.js';
import { note } from './notes.js';
import { block, dateText, decimalText, number, person } from './texts.js';

const does = <T extends string>(verb: T) => z.literal(verb).describe(note.does);
const reason = z.string().default('test').describe(note.reason);

/** What people do without a task of their own, and HR with the review. */
const reviewSteps = [
  z.strictObject({
    ...always,
    does: does('record fact'),
    who: person,
    fact: z.string().min(1).max(63).describe(note.fact),
    note: z.string().default('').describe(note.factNote),
  }),
  z.strictObject({
    ...always,
    does: z.enum(['consent', 'withdraw consent']).describe(note.does),
    who: person,
    step: block,
  }),
  z.strictObject({
    ...always,
    does: does('record attendance'),
    who: person,
    step: block,
    present: z.array(number).describe(note.present),
  }),
  z.strictObject({
    ...always,
    does: does('lift bar'),
    who: person,
    participant: z.string().min(1).max(63).describe(note.participant),
    person,
    reason,
  }),
  z.strictObject({ ...always, does: does('open gate'), step: block }),
  z.strictObject({
    ...always,
    does: does('calibrate'),
    step: block,
    with: z
      .strictObject({
        band: z.string().describe(note.band),
        reason: z.string().describe(note.reason),
      })
      .describe(note.with),
  }),
  z.strictObject({
    ...always,
    does: z.enum(['reopen', 'extend']).describe(note.does),
    step: block,
    to: dateText.describe(note.lastDay),
    reason,
  }),
  z.strictObject({
    ...always,
    does: does('hand on'),
    who: person.describe(note.holder),
    step: block,
    to: person,
    reason,
  }),
  z.strictObject({ ...always, does: does('assign'), step: block, to: person, reason }),
  z.strictObject({
    ...always,
    does: z.enum(['add reviewer', 'remove reviewer']).describe(note.does),
    step: block,
    person,
    reason,
  }),
  z.strictObject({ ...always, does: does('withdraw'), reason }),
  z.strictObject({ ...always, does: z.enum(['pause', 'resume']).describe(note.does) }),
  z.strictObject({
    ...always,
    does: z.enum(['go on leave', 'come back']).describe(note.does),
    who: person,
  }),
] as const;

const optionalText = (words: string) => z.string().optional().describe(words);

/** What happens around the reviews. */
const worldSteps = [
  z.strictObject({
    ...always,
    does: does('change'),
    who: person,
    manager: optionalText(note.manager),
    dottedLine: optionalText(note.dottedLine),
    unit: optionalText(note.unit),
    title: optionalText(note.title),
    grade: optionalText(note.grade),
    employment: z
      .enum(['regular', 'probation', 'intern', 'left'])
      .optional()
      .describe(note.employment),
  }),
  z.strictObject({
    ...always,
    does: does('fill role'),
    unit: z.string().min(1).describe(note.unit),
    role: z.string().min(1).describe(note.unitRole),
    people: z.array(number).describe(note.holders),
  }),
  z.strictObject({
    ...always,
    does: does('measure'),
    who: person,
    measure: z.string().min(1).max(63).describe(note.measure),
    actual: decimalText.describe(note.actual),
    target: decimalText.describe(note.target),
  }),
  z.strictObject({ ...always, does: does('nothing') }),
] as const;

export type ReviewStep = z.output<(typeof reviewSteps)[number]>;
export type WorldStep = z.output<(typeof worldSteps)[number]>;
export const otherSteps = [...reviewSteps, ...worldSteps] as const;
