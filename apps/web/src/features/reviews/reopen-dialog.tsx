import type { ReviewWords } from '@reprise/http-contracts/reviews';
import { useState } from 'react';
import { ChangeDialog } from '../../shared/change/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { DateField, FormRow } from '../../shared/ui/index.js';
import { useReviewTexts } from './reviews-texts.js';

interface ReopenDialogProps {
  readonly reviewId: string;
  readonly window: ReviewWords['windows'][number];
  readonly onClose: () => void;
}

/** Opens a window once more, until a day; whom it reaches is shown first. */
export const ReopenDialog = ({ reviewId, window, onClose }: ReopenDialogProps) => {
  const t = useReviewTexts();
  const pick = usePick();
  const [to, setTo] = useState('');
  const words = t('reopen', { title: pick(window.title) });
  return (
    <ChangeDialog
      title={words}
      confirm={words}
      path={`/api/reviews/${reviewId}/reopen-window`}
      body={to === '' ? undefined : { step: window.step, to }}
      onClose={onClose}
    >
      <FormRow id="reopen-to" label={t('reopenTo')} required>
        <DateField id="reopen-to" value={to} onChange={setTo} />
      </FormRow>
    </ChangeDialog>
  );
};
