import type { Text } from '../kernel/index.js';

export type Value = string | readonly string[];

export interface Compared {
  readonly what: string;
  readonly key: string;
  readonly wanted: Value;
  readonly found: Value;
  /** Lists mean the same in any order, unless this is said. */
  readonly isInOrder?: true;
}

/** What is said where something is not as it must be. */
export const difference = ({ what, key, isInOrder, ...compared }: Compared): readonly Text[] => {
  const said = (value: Value): string =>
    typeof value === 'string'
      ? value
      : `[${(isInOrder === true ? value : value.toSorted()).join(', ')}]`;
  const [wanted, found] = [said(compared.wanted), said(compared.found)];
  if (wanted === found) return [];
  return [
    {
      zh: `${key} 的 ${what} 应为 ${wanted}，实为 ${found}`,
      en: `${what} of ${key} should be ${wanted} and is ${found}`,
    },
  ];
};
