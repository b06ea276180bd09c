import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { Controller } from 'react-hook-form';
import { DateField, FormRow } from '../../../shared/ui/index.js';
import type { WorkProps } from './work-context.js';
import { useWorkTexts } from './work-texts.js';

interface GoalCardProps {
  readonly work: WorkProps;
  readonly index: number;
  /** Weight still missing to 100, offered to this goal. */
  readonly rest: string | undefined;
  readonly onRemove: () => void;
}

type Part = 'title' | 'measure' | 'target' | 'weight';

const TextPart = ({ work, index, part }: { work: WorkProps; index: number; part: Part }) => {
  const t = useWorkTexts();
  const id = `goal-${String(index)}-${part}`;
  const hints = { title: t('goalTitleHint'), measure: t('measureHint'), target: '', weight: '' };
  const labels = {
    title: t('goalTitle'),
    measure: t('measure'),
    target: t('target'),
    weight: t('weight'),
  };
  return (
    <FormRow id={id} label={labels[part]}>
      <Controller
        control={work.form.control}
        name={`goals.${index}.${part}`}
        render={({ field }) => (
          <Input
            id={id}
            placeholder={hints[part]}
            maxLength={part === 'weight' ? 6 : 500}
            inputMode={part === 'weight' ? 'decimal' : 'text'}
            {...field}
          />
        )}
      />
    </FormRow>
  );
};

export const GoalCard = ({ work, index, rest, onRemove }: GoalCardProps) => {
  const t = useWorkTexts();
  const n = index + 1;
  const weight = work.form.watch(`goals.${index}.weight`);
  return (
    <fieldset className="goal">
      <legend>{t('goal', { n })}</legend>
      <TextPart work={work} index={index} part="title" />
      <div className="goal-parts">
        <TextPart work={work} index={index} part="measure" />
        <TextPart work={work} index={index} part="target" />
        <TextPart work={work} index={index} part="weight" />
        <FormRow id={`goal-${String(index)}-dueOn`} label={t('dueOn')}>
          <Controller
            control={work.form.control}
            name={`goals.${index}.dueOn`}
            render={({ field }) => (
              <DateField
                id={`goal-${String(index)}-dueOn`}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
        </FormRow>
      </div>
      <div className="goal-foot">
        {rest !== undefined && weight === '' ? (
          <Button
            type="link"
            size="small"
            onClick={() => {
              work.form.setValue(`goals.${index}.weight`, rest, { shouldDirty: true });
            }}
          >
            {t('fillRest', { rest })}
          </Button>
        ) : null}
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('removeGoal', { n })}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  );
};
