import type { ReactNode } from 'react';
import './state-view.css';

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const Leaf = ({ value }: { value: unknown }) => (
  <span className="state-leaf">{typeof value === 'string' ? value : JSON.stringify(value)}</span>
);

/** Branches deeper than this begin folded: the outline first, details on request. */
const openDepth = 1;

const Branch = ({
  name,
  value,
  depth,
}: {
  name: string;
  value: unknown;
  depth: number;
}): ReactNode => {
  if (!isBranch(value)) {
    return (
      <div className="state-line">
        <span className="state-key">{name}</span> <Leaf value={value} />
      </div>
    );
  }
  const entries = Object.entries(value);
  return (
    <details open={depth <= openDepth} className="state-branch">
      <summary>
        <span className="state-key">{name}</span> <span className="muted">{entries.length}</span>
      </summary>
      {entries.map(([key, child]) => (
        <Branch key={key} name={key} value={child} depth={depth + 1} />
      ))}
    </details>
  );
};

/** Folded state as an outline one can open: the truth, without a page made for it. */
export const StateView = ({ state }: { state: unknown }) => {
  if (!isBranch(state)) return <Leaf value={state} />;
  return (
    <div className="state">
      {Object.entries(state).map(([key, child]) => (
        <Branch key={key} name={key} value={child} depth={1} />
      ))}
    </div>
  );
};
