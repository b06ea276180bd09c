import type { ReactNode } from 'react';

export type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red';

export const Pill = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`pill pill-${tone}`}>{children}</span>
);
