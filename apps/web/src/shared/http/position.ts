/**
 * The log position of the latest command this tab sent. Reads name it, so that the page that made
 * a change always shows it, however far behind the read models are.
 */
const storageKey = 'reprise.position';

/** Positions are decimal numbers of any size, compared by length and then by digits. */
export const isLater = (a: string, b: string): boolean =>
  a.length === b.length ? a > b : a.length > b.length;

export const latestPosition = (): string | undefined =>
  sessionStorage.getItem(storageKey) ?? undefined;

export const notePosition = (position: string): void => {
  const known = latestPosition();
  if (known === undefined || isLater(position, known)) {
    sessionStorage.setItem(storageKey, position);
  }
};
