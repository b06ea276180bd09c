import type { BlockDocumentOf, BlockKind } from '../language/index.js';
import { extensionByItself } from './overdue.js';

/** What the rest of the compiler wants to know of a kind of block, beside how it is built. */
interface Traits<K extends BlockKind> {
  /** The deadline texts it uses, to be parsed once. */
  readonly dues?: (document: BlockDocumentOf<K>) => readonly (string | undefined)[];
  /** Participants whose people do the work. */
  readonly doers?: (document: BlockDocumentOf<K>) => readonly string[];
  /** Whether its step has a due while it is open, so that it can be extended. A date of others is none. */
  readonly hasDue?: (document: BlockDocumentOf<K>) => boolean;
  /** Whether something has to come from outside before it is over. */
  readonly waits?: true;
  /** Whether a condition of it is asked again and again while it is open. */
  readonly watches?: (document: BlockDocumentOf<K>) => boolean;
}

const joins = ({ join }: { readonly join: string | object }): boolean =>
  typeof join === 'object' &&
  ('when' in join || ('atLeast' in join && typeof join.atLeast === 'string'));

type Clock = Pick<BlockDocumentOf<'task'>, 'due' | 'overdue' | 'extensions'>;

const clockTexts = ({ due, overdue, extensions }: Clock): readonly (string | undefined)[] => [
  due,
  extensionByItself(overdue),
  extensions?.total,
];

/** One entry a kind; what an entry leaves out, the kind has not. */
const traits: { readonly [K in BlockKind]: Traits<K> } = {
  sequence: {},
  stage: {},
  parallel: { watches: joins },
  choose: {},
  forEach: { doers: (d) => [d.in], watches: joins },
  repeat: { dues: (d) => [d.every], watches: () => true },
  subflow: {},
  task: {
    dues: (d) => clockTexts(d),
    doers: (d) => [d.who].flat(),
    hasDue: (d) => d.due !== undefined,
    waits: true,
  },
  decision: {
    dues: (d) => clockTexts(d),
    doers: (d) => [d.who],
    hasDue: (d) => d.due !== undefined,
    waits: true,
  },
  vote: {
    dues: (d) => [d.due],
    doers: (d) => [d.panel, ...(d.chair === undefined ? [] : [d.chair])],
    hasDue: (d) => d.due !== undefined,
    waits: true,
  },
  window: { dues: (d) => [d.open], doers: (d) => [d.for], hasDue: () => true, waits: true },
  gate: { dues: (d) => ['on' in d.opens ? d.opens.on : undefined], waits: true },
  calibration: { doers: (d) => [d.panel], waits: true },
  wait: {
    dues: (d) => [typeof d.for === 'string' ? d.for : d.for.latest],
    waits: true,
    watches: (d) => typeof d.for === 'object',
  },
  notify: {},
  compute: {},
  release: {},
  plan: { doers: (d) => [d.owner] },
  action: {},
  end: {},
};

interface Asked {
  readonly kind: BlockKind;
  readonly document: object;
}

/** What the kind of a block says of it; nothing where it has no word on that. */
const said = <N extends keyof Traits<BlockKind>>(name: N, { kind, document }: Asked): unknown => {
  const trait: unknown = traits[kind][name];
  return typeof trait === 'function' ? (trait as (of: object) => unknown)(document) : trait;
};

export const duesOf = (asked: Asked): readonly string[] =>
  ((said('dues', asked) ?? []) as readonly (string | undefined)[]).filter(
    (text) => text !== undefined,
  );

export const doersOf = (asked: Asked): readonly string[] =>
  (said('doers', asked) ?? []) as readonly string[];

export const hasDue = (asked: Asked): boolean => said('hasDue', asked) === true;
export const waitsForWorld = (asked: Asked): boolean => said('waits', asked) === true;
export const isWatched = (asked: Asked): boolean => said('watches', asked) === true;
