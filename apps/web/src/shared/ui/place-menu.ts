/** Space between a button and what it opened, and between that and the edge of the window. */
const gap = 4;
const edge = 12;

/**
 * Puts a popover beside the button that opens it, before its own size is known: it grows away
 * from the nearer edges of the window, so it never needs to be measured and moved.
 */
export const placeMenu = (menu: HTMLElement, button: Element): void => {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isLow = bottom > clientHeight * 0.6;
  const isRight = (left + right) / 2 > clientWidth / 2;
  const room = isLow ? top : clientHeight - bottom;
  Object.assign(menu.style, {
    inset: 'auto',
    [isLow ? 'bottom' : 'top']: `${String(isLow ? clientHeight - top + gap : bottom + gap)}px`,
    [isRight ? 'right' : 'left']:
      `${String(Math.max(edge, isRight ? clientWidth - right : left))}px`,
    maxHeight: `${String(room - gap - edge)}px`,
    maxWidth: `calc(100vw - ${String(2 * edge)}px)`,
  });
};
