import { useCallback, useState } from 'react';
import type { RefCallback } from 'react';

/** Whether an element is wider than its room: only then must the keyboard be able to stop there. */
export const useOverflow = (): { ref: RefCallback<HTMLElement>; isWide: boolean } => {
  const [isWide, setWide] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const look = (): void => {
      setWide(element.scrollWidth > element.clientWidth);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    // What is inside grows without the outside changing its size.
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, isWide };
};
