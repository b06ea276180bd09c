import type { Decimal } from '../kernel/index.js';
import type { BandScale, ScoreDefinition } from './score-definition.js';

/** One input as it counted: with the weight it had in the end. */
export interface TracedInput {
  readonly ref: string;
  readonly value?: Decimal;
  readonly weight?: Decimal;
  /** The level that was chosen, where one was. */
  readonly level?: string;
  /** What it did to the sum, where it is no part of it. */
  readonly effect?: 'bonus' | 'malus' | 'override';
  readonly source?: string;
  /** What an input that is a score itself was made of, down to what was entered or imported. */
  readonly parts?: readonly TracedInput[];
}

/** What a reference stands for now; without a value it is missing. */
export interface ScoreValue extends Pick<TracedInput, 'value' | 'level' | 'source' | 'parts'> {
  /** The part for want of which a score that is referred to may not be computed itself. */
  readonly wants?: string;
}
export type ScoreInputs = ReadonlyMap<string, ScoreValue>;

/** One of many values under one reference: a rater's, or a goal's with its weight. */
export interface Listed {
  readonly value?: Decimal;
  readonly weight?: Decimal;
  readonly source?: string;
}

export type Scored =
  | {
      readonly kind: 'score';
      readonly value: Decimal;
      readonly band?: string;
      readonly trace: readonly TracedInput[];
    }
  | Unavailable
  | Rejected;

export interface Unavailable {
  readonly kind: 'not available';
  readonly because: string;
  readonly trace: readonly TracedInput[];
}

/** Not to be computed as long as this part is missing: there is no result, not even none. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly missing: string;
}

export interface Scoring {
  readonly definition: ScoreDefinition;
  readonly inputs: ScoreInputs;
  /** What many people entered, or a list of goals, by reference. */
  readonly lists?: ReadonlyMap<string, readonly Listed[]>;
  /** Whether a condition of the definition holds, by its place (`adjust.0`); null is unknown. */
  readonly holds?: (place: string) => boolean | undefined;
  readonly scales: ReadonlyMap<string, BandScale>;
}

/** A number on its way to a score, and what it was made of. */
export interface Sum {
  readonly kind: 'sum';
  readonly value: Decimal;
  /** Given by a table itself; otherwise the rounded value decides the band. */
  readonly band?: string;
  readonly trace: readonly TracedInput[];
}

export const unavailable = (because: string, trace: readonly TracedInput[]): Unavailable => ({
  kind: 'not available',
  because,
  trace,
});
