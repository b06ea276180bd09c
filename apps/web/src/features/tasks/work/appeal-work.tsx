import { DueMark } from '../../../shared/ui/index.js';
import { CommentRow } from './comment-row.js';
import { windowWords } from './window-words.js';
import type { WorkProps } from './work-context.js';
import { useWorkTexts } from './work-texts.js';

/** An appeal, or a comment: whatever the window is for. */
export const AppealWork = (work: WorkProps) => {
  const t = useWorkTexts();
  const words = windowWords(work.task);
  return (
    <div className="stack">
      <DueMark dueAt={work.task.window?.closesAt} />
      <CommentRow work={work} name="grounds" label={t(words.text)} hint={t(words.hint)} required />
    </div>
  );
};
