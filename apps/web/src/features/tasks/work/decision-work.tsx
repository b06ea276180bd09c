import { Controller } from 'react-hook-form';
import { usePick } from '../../../shared/i18n/index.js';
import { FormRow, SelectField } from '../../../shared/ui/index.js';
import { meansOf } from './means-of.js';
import { CommentRow } from './comment-row.js';
import { RadioCards } from './radio-cards.js';
import type { WorkProps } from './work-context.js';
import { useWorkTexts } from './work-texts.js';

const words = {
  approve: ['approve', 'approveHint'],
  reject: ['reject', 'rejectHint'],
  'send back': ['sendBack', 'sendBackHint'],
} as const;

const BackTo = (work: WorkProps) => {
  const t = useWorkTexts();
  const pick = usePick();
  const targets = work.task.decision?.returnsTo ?? [];
  return (
    <FormRow id="to" label={t('backTo')} error={work.faultOf('to')} required>
      <Controller
        control={work.form.control}
        name="to"
        render={({ field }) => (
          <SelectField
            id="to"
            value={field.value}
            options={targets.map(({ step, title }) => ({ value: step, label: pick(title) }))}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
    </FormRow>
  );
};

export const DecisionWork = (work: WorkProps) => {
  const t = useWorkTexts();
  const pick = usePick();
  const means = meansOf(work.task, work.form.watch('outcome'));
  const standard = (work.task.decision?.outcomes ?? []).map((value) => ({
    value,
    label: t(words[value][0]),
    hint: t(words[value][1]),
  }));
  const named = (work.task.decision?.named ?? []).map((each) => ({
    value: each.outcome,
    label: pick(each.title),
    hint: t(words[each.means][1]),
  }));
  const options = [...standard, ...named];
  const isBack = means === 'send back' && (work.task.decision?.returnsTo.length ?? 0) > 0;
  return (
    <div className="stack">
      <Controller
        control={work.form.control}
        name="outcome"
        render={({ field }) => (
          <RadioCards
            id="outcome"
            label={t('decide')}
            options={options}
            value={field.value}
            error={work.faultOf('outcome')}
            onChange={field.onChange}
          />
        )}
      />
      {isBack ? <BackTo {...work} /> : null}
      <CommentRow
        work={work}
        name="comment"
        label={t('comment')}
        hint={t('commentHint')}
        required={means === 'reject' || means === 'send back'}
      />
    </div>
  );
};
