import { DueMark } from '../../../shared/ui/index.js';
import { CommentRow } from './comment-row.js';
import type { WorkProps } from './work-context.js';
import { useWorkTexts } from './work-texts.js';

export const AppealWork = (work: WorkProps) => {
  const t = useWorkTexts();
  return (
    <div className="stack">
      <DueMark dueAt={work.task.window?.closesAt} />
      <CommentRow work={work} name="grounds" label={t('grounds')} hint={t('appealHint')} required />
    </div>
  );
};
