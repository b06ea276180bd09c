import type { ReactNode } from 'react';
import { useOverflow } from './use-overflow.js';

/** Scrolls sideways what does not fit, and can be scrolled by keyboard when it does. */
export const ScrollBox = ({ label, children }: { label: string; children: ReactNode }) => {
  const { ref, isWide } = useOverflow();
  return (
    <div
      ref={ref}
      className="table-wrap"
      {...(isWide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
};
