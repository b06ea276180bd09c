import { Controller } from 'react-hook-form';
import { CommentRow } from './comment-row.js';
import { RadioCards } from './radio-cards.js';
import type { WorkProps } from './work-context.js';
import { useWorkTexts } from './work-texts.js';

/** Receipt is never agreement: both are offered, and refusing is recorded without blocking. */
export const ReceiptWork = (work: WorkProps) => {
  const t = useWorkTexts();
  const options = [
    { value: 'received', label: t('received'), hint: t('receivedHint') },
    { value: 'agreed', label: t('agreed') },
    { value: 'refused', label: t('refused'), hint: t('refusedHint') },
  ];
  return (
    <div className="stack">
      <Controller
        control={work.form.control}
        name="stance"
        render={({ field }) => (
          <RadioCards
            id="stance"
            label={t('stance')}
            options={options}
            value={field.value}
            error={work.faultOf('stance')}
            onChange={field.onChange}
          />
        )}
      />
      <CommentRow work={work} name="comment" label={t('yourWords')} />
    </div>
  );
};
