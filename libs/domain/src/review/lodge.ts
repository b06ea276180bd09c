import type { NodeOf } from '../flow/compile/index.js';
import { refuse } from '../kernel/index.js';
import type { OwnEvents } from './decisions.js';
import type { TaskAtHand } from './open-task.js';
import type { OpenedReview, ReviewEvent } from './record/index.js';
import type { Work } from './review-commands.js';

type Lodged = Extract<ReviewEvent, { type: 'AppealLodged' }>;

interface Lodging {
  readonly command: { readonly work: Work };
  readonly state: OpenedReview;
  readonly found: TaskAtHand;
  readonly submitted: Pick<Lodged, 'taskId' | 'step' | 'by' | 'at' | 'late'>;
}

type WindowDocument = NodeOf<'window'>['document'];

const SILENT: Readonly<Partial<Record<WindowDocument['kind'], string>>> = {
  appeal: 'APPEAL.GROUNDS_MISSING',
  comment: 'COMMENT.TEXT_MISSING',
};

/** What is written within a window; a comment is stored as an appeal is, and is none. */
export const lodge = (lodging: Lodging, { document }: NodeOf<'window'>): OwnEvents => {
  const { command, submitted } = lodging;
  const { work } = command;
  if (work.kind !== 'appeal') return refuse('TASK.WRONG_WORK', { given: work.kind });
  if (work.grounds.trim() === '') return refuse(SILENT[document.kind] ?? 'WINDOW.TEXT_MISSING');
  return [
    { type: 'AppealLodged', ...submitted, grounds: work.grounds, ...countOf(lodging, document) },
  ];
};

/** Which use it is, where a window takes several, and whether it takes another. */
const countOf = (
  { state, found: { step }, submitted: { by } }: Lodging,
  { uses }: WindowDocument,
): Pick<Lodged, 'use' | 'stays'> => {
  if (uses === 1) return {};
  const earlier = (state.submissions.get(step.key) ?? []).filter(
    (each) => each.by === by && each.iteration === step.iteration,
  );
  const use = earlier.length + 1;
  return use < uses ? { use, stays: true } : { use };
};
