import type { ReactNode } from 'react';
import './state-view.css';

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

type Say = (text: string) => string;

const Leaf = ({ value, say }: { value: unknown; say: Say }) => (
  <span className="state-leaf">
    {typeof value === 'string' ? say(value) : JSON.stringify(value)}
  </span>
);

/** Branches deeper than this begin folded: the outline first, details on request. */
const openDepth = 1;

interface BranchProps {
  readonly name: string;
  readonly value: unknown;
  readonly depth: number;
  readonly say: Say;
}

const Branch = ({ name, value, depth, say }: BranchProps): ReactNode => {
  if (!isBranch(value)) {
    return (
      <div className="state-line">
        <span className="state-key">{say(name)}</span> <Leaf value={value} say={say} />
      </div>
    );
  }
  const entries = Object.entries(value);
  return (
    <details open={depth <= openDepth} className="state-branch">
      <summary>
        <span className="state-key">{say(name)}</span>{' '}
        <span className="muted">{entries.length}</span>
      </summary>
      {entries.map(([key, child]) => (
        <Branch key={key} name={key} value={child} depth={depth + 1} say={say} />
      ))}
    </details>
  );
};

/** Folded state as an outline one can open: the truth, without a page made for it. */
export const StateView = ({ state, say }: { state: unknown; say: Say }) => {
  if (!isBranch(state)) return <Leaf value={state} say={say} />;
  return (
    <div className="state">
      {Object.entries(state).map(([key, child]) => (
        <Branch key={key} name={key} value={child} depth={1} say={say} />
      ))}
    </div>
  );
};
