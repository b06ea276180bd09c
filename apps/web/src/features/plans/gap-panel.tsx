import { Button } from 'antd';
import { useState } from 'react';
import { DueMark, Panel, ProblemNotice } from '../../shared/ui/index.js';
import type { PlanView } from '@reprise/http-contracts/plans';
import { usePlanTexts } from './plan-texts.js';
import { TextRow } from './text-row.js';
import { usePlanChange } from './use-plan-change.js';

const parts = ['gap', 'goals', 'support'] as const;
const hints = { gap: 'gapHint', goals: 'goalsHint', support: 'supportHint' } as const;

const GapForm = ({ plan }: { plan: PlanView }) => {
  const t = usePlanTexts();
  const [values, setValues] = useState({ gap: '', goals: '', support: '' });
  const [isAsked, setAsked] = useState(false);
  const change = usePlanChange(plan);
  const submit = (): void => {
    setAsked(true);
    if (parts.every((part) => values[part].trim() !== '')) {
      change.mutate({ act: 'gap', body: values });
    }
  };
  return (
    <div className="stack">
      <DueMark dueAt={plan.gapDueAt} />
      {parts.map((part) => (
        <TextRow
          key={part}
          id={part}
          label={t(part)}
          hint={t(hints[part])}
          value={values[part]}
          error={isAsked && values[part].trim() === '' ? t('needed') : undefined}
          onChange={(value) => {
            setValues({ ...values, [part]: value });
          }}
        />
      ))}
      {change.isError ? <ProblemNotice error={change.error} /> : null}
      <div>
        <Button type="primary" loading={change.isPending} onClick={submit}>
          {t('saveGap')}
        </Button>
      </div>
    </div>
  );
};

export const GapPanel = ({ plan }: { plan: PlanView }) => {
  const t = usePlanTexts();
  const { gap } = plan;
  if (gap === undefined) {
    return (
      <Panel title={t('gapTitle')}>
        {plan.may.includes('gap') ? (
          <GapForm plan={plan} />
        ) : (
          <p className="muted">{t('gapWaiting', { name: plan.owner.name })}</p>
        )}
      </Panel>
    );
  }
  return (
    <Panel title={t('gapTitle')}>
      <dl className="plan-gap">
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>{gap[part]}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
};
