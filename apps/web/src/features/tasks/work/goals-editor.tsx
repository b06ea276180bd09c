import { PlusOutlined } from '@ant-design/icons';
import type { FlowField } from '@reprise/domain/flow/language';
import { Button } from 'antd';
import { useFieldArray, useWatch } from 'react-hook-form';
import { usePick } from '../../../shared/i18n/index.js';
import { Meter } from '../../../shared/ui/index.js';
import { GoalCard } from './goal-card.js';
import { GoalHints } from './goal-hints.js';
import { remainder, sumOfWeights } from './weights.js';
import type { WorkProps } from './work-context.js';
import { useWorkTexts } from './work-texts.js';
import { emptyGoal } from './work-values.js';

interface GoalsProps {
  readonly work: WorkProps;
  readonly field: Extract<FlowField, { type: 'goals' }>;
}

const WeightSum = ({ weights }: { weights: readonly string[] }) => {
  const t = useWorkTexts();
  const sum = sumOfWeights(weights);
  return (
    <div className="weight-sum" role="status">
      <span className={sum === '100' ? 'weight-right' : 'weight-open'}>
        {t('weightSum', { sum })}
      </span>
      <Meter value={Number(sum)} total={100} />
    </div>
  );
};

/** Goals with weights that must add up to 100, the sum in sight while one writes. */
export const GoalsEditor = ({ work, field }: GoalsProps) => {
  const t = useWorkTexts();
  const pick = usePick();
  const { control } = work.form;
  const goals = useFieldArray({ control, name: 'goals' });
  const written = useWatch({ control, name: 'goals' });
  const weights = written.map((goal) => goal.weight);
  const error = work.faultOf(field.field);
  return (
    <section className="stack" aria-label={pick(field.title)} id={field.field} tabIndex={-1}>
      {goals.fields.map((goal, index) => (
        <div key={goal.id}>
          <GoalCard
            work={work}
            index={index}
            rest={remainder(weights)}
            onRemove={() => {
              goals.remove(index);
            }}
          />
          <GoalHints goals={written} index={index} period={work.task.period} />
        </div>
      ))}
      <div className="row">
        <Button
          icon={<PlusOutlined />}
          disabled={goals.fields.length >= field.max}
          onClick={() => {
            goals.append(emptyGoal());
          }}
        >
          {t('addGoal')}
        </Button>
        <WeightSum weights={weights} />
      </div>
      {error === undefined ? null : (
        <p className="form-error" role="alert">
          {error}
        </p>
      )}
    </section>
  );
};
