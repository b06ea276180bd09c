interface Staged {
  readonly revision: number;
  readonly stage?: string | undefined;
}

/** Where each stage begins: the first event that belongs to another stage than the one before. */
const starts = (events: readonly Staged[]): readonly number[] =>
  events
    .filter((event, index) => index === 0 || event.stage !== events[index - 1]?.stage)
    .map((event) => event.revision);

/** Revision at which the next stage begins, or the last event. */
export const nextStage = (events: readonly Staged[], at: number): number =>
  starts(events).find((revision) => revision > at) ?? events.at(-1)?.revision ?? at;

/** Revision at which the stage before begins, or the first event. */
export const previousStage = (events: readonly Staged[], at: number): number =>
  starts(events).findLast((revision) => revision < at) ?? events[0]?.revision ?? at;
