import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { placeMenu } from './place-menu.js';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly danger?: boolean;
}

/** What makes a button the one that opens the menu. */
export interface MenuTrigger {
  readonly popoverTarget: string;
  readonly 'aria-haspopup': 'menu';
}

interface MenuButtonProps {
  /** Name of the menu, for a reader. */
  readonly label: string;
  /** A line above the items that says what they are for. */
  readonly hint?: string;
  readonly items: readonly MenuItem[];
  readonly trigger: (props: MenuTrigger) => ReactNode;
  readonly onChoose: (key: string) => void;
}

const itemsOf = (menu: Element): readonly HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item === document.activeElement);
  const to = steps[event.key]?.(at, items.length - 1);
  if (to === undefined) return;
  event.preventDefault();
  // A card on a board has arrow keys of its own.
  event.stopPropagation();
  items[to]?.focus();
};

/**
 * A button with a menu (the menu-button pattern of WAI-ARIA). The browser's popover does what is
 * hard: above everything, closed by Escape or a click elsewhere, the focus back on the button.
 */
export const MenuButton = ({ label, hint, items, trigger, onChoose }: MenuButtonProps) => {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const close = (): void => {
    menu.current?.hidePopover();
  };
  return (
    <>
      {trigger({ popoverTarget: id, 'aria-haspopup': 'menu' })}
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="menu"
        onBeforeToggle={(event) => {
          const button = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
          if (event.newState === 'open' && button !== null) placeMenu(event.currentTarget, button);
        }}
        onToggle={(event) => {
          if (event.newState === 'open') itemsOf(event.currentTarget)[0]?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Tab') close();
          else walk(event);
        }}
      >
        {hint === undefined ? null : <p className="menu-hint">{hint}</p>}
        <div role="menu" aria-label={label}>
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={item.danger === true ? 'menu-item menu-danger' : 'menu-item'}
              onClick={() => {
                close();
                onChoose(item.key);
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      </div>
    </>
  );
};
