import type { BlockList, FlowDocument } from '../language/index.js';
import { blockKindOf } from '../language/index.js';
import type { Finding } from './finding.js';

type Json = Readonly<Record<string, unknown>>;

/** Gives the blocks of a fragment, written out for the subflow that uses it. */
export type Inline = (
  use: { readonly subflow: string; readonly use: string },
  within: readonly string[],
) => BlockList;

/**
 * Writes fragments out where they are used. Each block gets the id of its subflow before its own,
 * which makes it permanent and unlike that of any other use; what blocks of the fragment say of one
 * another follows. A fragment that uses itself is a finding, and is written out no further.
 */
export const inliner =
  ({ fragments = {} }: FlowDocument, findings: Finding[]): Inline =>
  ({ subflow, use }, within) => {
    const blocks = fragments[use];
    if (blocks === undefined || within.includes(use)) {
      findings.push(blocks === undefined ? unknown(subflow, use) : circular(subflow, use));
      return [];
    }
    const ids = new Set(idsIn(blocks));
    // Only strings are replaced, and only by others of the same form: it is a list of blocks still.
    return renamed(blocks, { ids, prefix: `${subflow}-` }) as BlockList;
  };

const idsIn = (blocks: unknown): readonly string[] => {
  if (Array.isArray(blocks)) return blocks.flatMap(idsIn);
  if (typeof blocks !== 'object' || blocks === null) return [];
  const kind = blockKindOf(blocks);
  const own: unknown = kind === undefined ? undefined : (blocks as Json)[kind];
  const below = Object.values(blocks).flatMap(idsIn);
  return typeof own === 'string' ? [own, ...below] : below;
};

interface Renaming {
  readonly ids: ReadonlySet<string>;
  readonly prefix: string;
}

/** Properties that name blocks. */
const NAMING: ReadonlySet<string> = new Set(['returnsTo', 'havePassed', 'lock']);
const FEEL: ReadonlySet<string> = new Set([
  'when',
  'abandonWhen',
  'until',
  'condition',
  'atLeast',
  'holds',
]);
const DEADLINES: ReadonlySet<string> = new Set(['due', 'for', 'latest', 'every', 'open', 'on']);

const renamed = (value: unknown, to: Renaming): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, to));
  if (typeof value !== 'object' || value === null) return value;
  const kind = blockKindOf(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === kind || NAMING.has(name) ? named(inner, to) : inFeel(name, inner, to),
    ]),
  );
};

const named = (value: unknown, to: Renaming): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => named(item, to));
  return typeof value === 'string' && to.ids.has(value) ? to.prefix + value : renamed(value, to);
};

/** Conditions and deadlines name blocks within their text. */
const inFeel = (name: string, value: unknown, to: Renaming): unknown => {
  if (typeof value !== 'string') return renamed(value, to);
  if (FEEL.has(name)) return inCondition(value, to);
  return DEADLINES.has(name) ? inDeadline(value, to) : value;
};

/** A name with a hyphen is no path in FEEL; looked up by its name, it is the same. */
const inCondition = (text: string, { ids, prefix }: Renaming): string =>
  text.replaceAll(/\b(steps|answers)\.([a-z][a-z0-9-]*)/g, (whole, root: string, id: string) =>
    ids.has(id) ? `get value(${root}, "${prefix}${id}")` : whole,
  );

const inDeadline = (text: string, { ids, prefix }: Renaming): string =>
  text.replaceAll(/(?<![\w.-])([a-z][a-z0-9-]*)(?=\.[a-z])/g, (id) =>
    ids.has(id) ? prefix + id : id,
  );

const unknown = (path: string, use: string): Finding => ({
  code: 'FLOW.UNKNOWN_NAME',
  severity: 'error',
  path,
  message: { zh: `没有名为「${use}」的片段`, en: `There is no fragment named "${use}"` },
  fix: { zh: '在 fragments 中定义它', en: 'Define it in fragments' },
});

const circular = (path: string, use: string): Finding => ({
  code: 'FLOW.CIRCULAR_SUBFLOW',
  severity: 'error',
  path,
  message: { zh: `片段「${use}」引用了自身`, en: `The fragment "${use}" uses itself` },
  fix: { zh: '需要重复时用 repeat', en: 'Use repeat for what comes again' },
});
