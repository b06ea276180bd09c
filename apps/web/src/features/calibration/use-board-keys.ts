import { useCallback } from 'react';
import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const cardsOf = (column: Element | undefined): readonly HTMLElement[] =>
  column === undefined ? [] : [...column.querySelectorAll<HTMLElement>('[data-card]')];

/** The nearest column that way which has cards at all. */
const columnFrom = (
  columns: readonly Element[],
  start: number,
  by: number,
): Element | undefined => {
  for (let at = start + by; at >= 0 && at < columns.length; at += by) {
    const column = columns[at];
    if (column !== undefined && cardsOf(column).length > 0) return column;
  }
  return undefined;
};

/** Walks the cards in two dimensions; Enter is the card's own button. */
export const useBoardKeys = () =>
  useCallback((event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
    if (step === undefined || card === null) return;
    const columns = [...event.currentTarget.querySelectorAll('[data-column]')];
    const columnIndex = columns.findIndex((column) => column.contains(card));
    const row = cardsOf(columns[columnIndex]).indexOf(card);
    const [across, down] = step;
    const target = across === 0 ? columns[columnIndex] : columnFrom(columns, columnIndex, across);
    const cards = cardsOf(target);
    const next = cards[Math.min(Math.max(row + down, 0), cards.length - 1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }, []);
