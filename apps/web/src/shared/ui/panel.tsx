import { useId } from 'react';
import type { ReactNode } from 'react';

interface PanelProps {
  readonly title?: ReactNode;
  readonly extra?: ReactNode;
  /** Content reaches the edges: for tables and lists. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

export const Panel = ({ title, extra, flush = false, children }: PanelProps) => {
  const id = useId();
  return (
    <section
      className={flush ? 'panel panel-flush' : 'panel'}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title === undefined ? null : (
        <div className="panel-head">
          <h2 id={id}>{title}</h2>
          {extra}
        </div>
      )}
      <div className="panel-body">{children}</div>
    </section>
  );
};
