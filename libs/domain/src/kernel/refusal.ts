/**
 * Why a command was not carried out: a value, never an exception. `code` is stable and is what
 * callers, translations and tests rely on; `detail` fills the placeholders of its message.
 */
export interface Refusal {
  readonly kind: 'refused';
  /** `AGGREGATE.REASON`, e.g. `REVIEW.TASK_CLOSED`. */
  readonly code: string;
  readonly detail: Readonly<Record<string, string>>;
}

export const refuse = (code: string, detail: Readonly<Record<string, string>> = {}): Refusal => ({
  kind: 'refused',
  code,
  detail,
});

/** What a decision yields: events (none means that nothing had to happen), or a refusal. */
export type Decision<E> = { readonly kind: 'accepted'; readonly events: readonly E[] } | Refusal;

export const accept = <E>(...events: readonly E[]): Decision<E> => ({ kind: 'accepted', events });

/** Text in the two languages every person may read. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
