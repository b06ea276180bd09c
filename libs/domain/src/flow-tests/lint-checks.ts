import { compileFlow } from '../flow/compile/index.js';
import type { CompiledFlow, Finding } from '../flow/compile/index.js';
import { blockKindOf } from '../flow/language/index.js';
import type { Text } from '../kernel/index.js';
import { difference } from './difference.js';
import type { LintCheck } from './lint-schema.js';

/** Makes the mistakes a test names, one at a time, and looks whether each is found. */
export const checkLint = (
  { document }: CompiledFlow,
  checks: readonly LintCheck[],
): readonly (readonly Text[])[] => {
  if (checks.length === 0) return [];
  const plain = JSON.stringify(document);
  const known = new Set(compileFlow(JSON.parse(plain)).findings.map(keyOf));
  return checks.map(({ patch, finds }) => {
    const flow: unknown = JSON.parse(plain);
    const lost = patch.flatMap((each) => (patched(flow, each) ? [] : [nowhere(each)]));
    if (lost.length > 0) return lost;
    const fresh = compileFlow(flow).findings.filter((finding) => !known.has(keyOf(finding)));
    const found = [...new Set(fresh.map(({ code }) => code))];
    return difference({ what: 'lint', key: patch.map(placeOf).join(', '), wanted: finds, found });
  });
};

type Patch = LintCheck['patch'][number];

const keyOf = ({ code, path }: Finding): string => `${code} ${path}`;
const placeOf = ({ block, at }: Patch): string => (block === undefined ? at : `${block} ${at}`);

const nowhere = (patch: Patch): Text => ({
  zh: `流程里没有 ${placeOf(patch)}`,
  en: `the flow has no ${placeOf(patch)}`,
});

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Changes one place; false where the flow has no such place. */
const patched = (flow: unknown, { block, at, set, remove }: Patch): boolean => {
  const start = block === undefined ? flow : blockIn(flow, block);
  const path = at.split('/').slice(1).map(unescaped);
  const last = path.pop();
  const holder = path.reduce<unknown>(
    (within, key) => (isHolder(within) ? within[key] : undefined),
    start,
  );
  if (!isHolder(holder) || last === undefined) return false;
  if (remove === true) return takeAway(holder, last);
  if (Array.isArray(holder) && last === '-') holder.push(set);
  else holder[last] = set;
  return true;
};

const takeAway = (holder: Holder, key: string): boolean => {
  if (!(key in holder)) return false;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return true;
};

/** As JSON pointers write them (RFC 6901). */
const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

const blockIn = (within: unknown, id: string): unknown => {
  if (!isHolder(within)) return undefined;
  const kind = Array.isArray(within) ? undefined : blockKindOf(within);
  if (kind !== undefined && within[kind] === id) return within;
  for (const part of Object.values(within)) {
    const found = blockIn(part, id);
    if (found !== undefined) return found;
  }
  return undefined;
};
