import type { ReactNode } from 'react';
import type { Path } from './readable.js';
import type { Readable } from './use-readable.js';
import './state-view.css';

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Branches deeper than this begin folded: the outline first, details on request. */
const openDepth = 1;

interface BranchProps {
  readonly path: Path;
  readonly value: unknown;
  readonly say: Readable;
}

/** The key in words; as it is stored, on pointing at it. */
const Name = ({ path, say }: Pick<BranchProps, 'path' | 'say'>) => (
  <span className="state-key" title={path.at(-1)}>
    {say.key(path)}
  </span>
);

const Branch = ({ path, value, say }: BranchProps): ReactNode => {
  if (!isBranch(value)) {
    return (
      <div className="state-line">
        <Name path={path} say={say} /> <span className="state-leaf">{say.value(path, value)}</span>
      </div>
    );
  }
  const entries = Object.entries(value);
  return (
    <details open={path.length <= openDepth} className="state-branch">
      <summary>
        <Name path={path} say={say} /> <span className="muted">{entries.length}</span>
      </summary>
      {entries.map(([key, child]) => (
        <Branch key={key} path={[...path, key]} value={child} say={say} />
      ))}
    </details>
  );
};

/** Folded state as an outline one can open: the truth, without a page made for it. */
export const StateView = ({ state, say }: { state: unknown; say: Readable }) => (
  <div className="state">
    {Object.entries(isBranch(state) ? state : {}).map(([key, child]) => (
      <Branch key={key} path={[key]} value={child} say={say} />
    ))}
  </div>
);
