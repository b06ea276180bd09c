import { Shell } from './shell.js';

/** An offset from UTC in seconds, or the name of a zone, whose offset depends on the date. */
export type Zone = { readonly offset: number } | { readonly id: string };

export const DAY = 86_400_000_000_000;
export const HOUR = 3_600_000_000_000;
export const MINUTE = 60_000_000_000;
export const SECOND = 1_000_000_000;

export class FeelDate extends Shell {
  readonly kind = 'date';
  constructor(readonly epochDay: number) {
    super();
  }
}

export class FeelTime extends Shell {
  readonly kind = 'time';
  constructor(
    /** Nanoseconds since midnight. */
    readonly nanos: number,
    readonly zone: Zone | null,
  ) {
    super();
  }
}

export class FeelDateTime extends Shell {
  readonly kind = 'date and time';
  constructor(
    readonly epochDay: number,
    readonly nanos: number,
    readonly zone: Zone | null,
  ) {
    super();
  }
}

/** A duration whose length is exact; nanoseconds. */
export class DaysTime extends Shell {
  readonly kind = 'days and time duration';
  constructor(readonly nanos: bigint) {
    super();
  }
}

/** A duration counted in months; how long it is depends on where it starts. */
export class YearsMonths extends Shell {
  readonly kind = 'years and months duration';
  constructor(readonly months: number) {
    super();
  }
}
