import { Button } from 'antd';
import { useState } from 'react';
import { useFormatTime } from '../../shared/time/index.js';
import { DueMark, Panel, Pill, ProblemNotice } from '../../shared/ui/index.js';
import type { Tone } from '../../shared/ui/index.js';
import type { CheckIn, PlanView } from '@reprise/http-contracts/plans';
import { usePlanTexts } from './plan-texts.js';
import { TextRow } from './text-row.js';
import { usePlanChange } from './use-plan-change.js';

const tones = {
  planned: 'plain',
  due: 'blue',
  recorded: 'green',
  missed: 'red',
} as const satisfies Record<CheckIn['status'], Tone>;

const NotesForm = ({ plan, checkIn }: { plan: PlanView; checkIn: CheckIn }) => {
  const t = usePlanTexts();
  const [notes, setNotes] = useState('');
  const [isAsked, setAsked] = useState(false);
  const change = usePlanChange(plan);
  const record = (): void => {
    setAsked(true);
    if (notes.trim() === '') return;
    change.mutate({ act: 'check-in', body: { index: checkIn.index, notes: notes.trim() } });
  };
  return (
    <div className="stack">
      <TextRow
        id={`notes-${String(checkIn.index)}`}
        label={t('notes')}
        value={notes}
        error={isAsked && notes.trim() === '' ? t('needed') : undefined}
        onChange={setNotes}
      />
      {change.isError ? <ProblemNotice error={change.error} /> : null}
      <div>
        <Button type="primary" loading={change.isPending} onClick={record}>
          {t('record')}
        </Button>
      </div>
    </div>
  );
};

const Item = ({ plan, checkIn }: { plan: PlanView; checkIn: CheckIn }) => {
  const t = usePlanTexts();
  const format = useFormatTime();
  const isDue = checkIn.status === 'due';
  return (
    <li className="check-in">
      <div className="check-in-head">
        <strong>{t('checkIn', { n: checkIn.index + 1 })}</strong>
        <span className="muted">{format(checkIn.on)}</span>
        <Pill tone={tones[checkIn.status]}>{t(checkIn.status)}</Pill>
        {isDue ? <DueMark dueAt={checkIn.dueAt} /> : null}
      </div>
      {checkIn.notes === undefined ? null : <p className="check-in-notes">{checkIn.notes}</p>}
      {isDue && plan.may.includes('check-in') ? <NotesForm plan={plan} checkIn={checkIn} /> : null}
    </li>
  );
};

export const CheckInsPanel = ({ plan }: { plan: PlanView }) => {
  const t = usePlanTexts();
  return (
    <Panel title={t('checkIns')}>
      <ol>
        {plan.checkIns.map((checkIn) => (
          <Item key={checkIn.index} plan={plan} checkIn={checkIn} />
        ))}
      </ol>
    </Panel>
  );
};
