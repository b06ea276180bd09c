import { useFormatTime } from '../../../shared/time/index.js';
import { useTaskTexts } from '../task-texts.js';
import type { DraftState } from './draft-keeper.js';

const words = {
  clean: 'draftClean',
  unsaved: 'draftUnsaved',
  saving: 'draftSaving',
  saved: 'draftSaved',
  local: 'draftLocal',
  conflict: 'conflictTitle',
} as const;

/** Where the text is right now: nobody should have to wonder. */
export const DraftStatus = ({ state }: { state: DraftState<unknown> }) => {
  const t = useTaskTexts();
  const format = useFormatTime();
  const time = state.kind === 'saved' ? format(state.at, 'time') : '';
  return (
    <span
      className={state.kind === 'local' ? 'draft-state draft-local' : 'draft-state'}
      role="status"
      aria-live="polite"
    >
      {t(words[state.kind], { time })}
    </span>
  );
};
