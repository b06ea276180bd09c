import type { CycleSummary } from '@reprise/http-contracts/cycles';
import { Pill } from '../../shared/ui/index.js';
import type { Tone } from '../../shared/ui/index.js';
import { useCycleTexts } from './cycle-texts.js';

const tones = {
  draft: 'plain',
  launching: 'blue',
  running: 'blue',
  paused: 'amber',
  cancelled: 'red',
  closed: 'green',
} as const satisfies Record<CycleSummary['status'], Tone>;

export const CycleStatus = ({ status }: { status: CycleSummary['status'] }) => {
  const t = useCycleTexts();
  return <Pill tone={tones[status]}>{t(status)}</Pill>;
};
