import type { CSSProperties, ReactNode } from 'react';

/** A steady hue per name: the same person looks the same everywhere. */
const hueOf = (name: string): number => {
  let hash = 0;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 360;
  return hash;
};

/** Chinese names are told apart by the last characters, others by initials. */
const initialsOf = (name: string): string => {
  const plain = name.trim();
  if (/[\u4e00-\u9fff]/u.test(plain)) return plain.slice(-2);
  const parts = plain.split(/\s+/u);
  return `${parts[0]?.[0] ?? '?'}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
};

interface PersonProps {
  readonly name: string;
  readonly detail?: ReactNode;
  readonly small?: boolean;
  /** Only the picture where there is no room; something around it says the name. */
  readonly foldable?: boolean;
}

export const Person = ({ name, detail, small = false, foldable = false }: PersonProps) => (
  <span className="person">
    <span
      className={small ? 'avatar avatar-small' : 'avatar'}
      style={{ '--hue': hueOf(name) } as CSSProperties}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
    <span className={foldable ? 'person-lines hide-small' : 'person-lines'}>
      <span>{name}</span>
      {detail === undefined || detail === '' ? null : <small>{detail}</small>}
    </span>
  </span>
);
