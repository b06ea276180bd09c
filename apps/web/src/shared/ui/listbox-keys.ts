import type { KeyboardEvent } from 'react';

interface Listbox {
  readonly count: number;
  /** The option the keyboard stands on, or -1. */
  readonly active: number;
  readonly isOpen: boolean;
  readonly onMove: (to: number) => void;
  readonly onChoose: (index: number) => void;
  readonly onClose: () => void;
}

const moved = (key: string, { active, count }: Listbox): number | undefined => {
  if (key === 'ArrowDown') return active + 1 >= count ? 0 : active + 1;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
};

/**
 * Keys of a text field with a list below it (the combobox pattern of WAI-ARIA): arrows walk the
 * list, Enter takes, Escape closes it and only it, so that a dialog around it stays open.
 */
export const listboxKeys =
  (box: Listbox) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const to = box.count === 0 ? undefined : moved(event.key, box);
    if (to !== undefined) {
      event.preventDefault();
      box.onMove(to);
    } else if (event.key === 'Enter' && box.isOpen) {
      event.preventDefault();
      if (box.active >= 0) box.onChoose(box.active);
    } else if (event.key === 'Escape' && box.isOpen) {
      event.stopPropagation();
      box.onClose();
    }
  };
