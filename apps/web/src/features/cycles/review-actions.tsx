import { DownOutlined } from '@ant-design/icons';
import type { CycleReview } from '@reprise/http-contracts/cycles';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ChangeDialog } from '../../shared/change/index.js';
import { usePick } from '../../shared/i18n/index.js';
import {
  DateField,
  FormRow,
  MenuButton,
  PersonPicker,
  SelectField,
} from '../../shared/ui/index.js';
import type { PersonRef } from '../../shared/ui/index.js';
import { useCycleTexts } from './cycle-texts.js';

interface DialogProps {
  readonly review: CycleReview;
  readonly onClose: () => void;
}

const pathOf = (review: CycleReview, act: string): string =>
  `/api/reviews/${review.reviewId}/${act}`;

const Reassign = ({ review, onClose }: DialogProps) => {
  const t = useCycleTexts();
  const pick = usePick();
  const tasks = review.open.flatMap((step) =>
    step.tasks.map((task) => ({
      value: task.taskId,
      label: `${pick(step.title)} · ${task.assignee.name}`,
    })),
  );
  const [taskId, setTask] = useState(tasks[0]?.value ?? '');
  const [to, setTo] = useState<PersonRef | undefined>(undefined);
  return (
    <ChangeDialog
      title={t('reassign')}
      confirm={t('reassign')}
      path={pathOf(review, 'reassign')}
      body={taskId === '' || to === undefined ? undefined : { taskId, to: to.personId }}
      onClose={onClose}
    >
      <FormRow id="reassign-task" label={t('reassignFrom')} required>
        <SelectField id="reassign-task" value={taskId} options={tasks} onChange={setTask} />
      </FormRow>
      <FormRow id="reassign-to" label={t('reassignTo')} required>
        <PersonPicker id="reassign-to" value={to} onPick={setTo} />
      </FormRow>
    </ChangeDialog>
  );
};

const Extend = ({ review, onClose }: DialogProps) => {
  const t = useCycleTexts();
  const pick = usePick();
  const steps = review.open.flatMap(({ step, title, dueAt }) =>
    dueAt === undefined ? [] : [{ value: step, label: pick(title) }],
  );
  const [step, setStep] = useState(steps[0]?.value ?? '');
  const [to, setTo] = useState('');
  return (
    <ChangeDialog
      title={t('extend')}
      confirm={t('extend')}
      path={pathOf(review, 'extend')}
      body={step === '' || to === '' ? undefined : { step, to }}
      onClose={onClose}
    >
      <FormRow id="review-extend-step" label={t('extendStep')} required>
        <SelectField id="review-extend-step" value={step} options={steps} onChange={setStep} />
      </FormRow>
      <FormRow id="review-extend-to" label={t('extendTo')} required>
        <DateField id="review-extend-to" value={to} onChange={setTo} />
      </FormRow>
    </ChangeDialog>
  );
};

const AddReviewer = ({ review, onClose }: DialogProps) => {
  const t = useCycleTexts();
  const [person, setPerson] = useState<PersonRef | undefined>(undefined);
  const step = review.rounds[0];
  return (
    <ChangeDialog
      title={t('addReviewer')}
      confirm={t('addReviewer')}
      path={pathOf(review, 'add-reviewer')}
      body={
        person === undefined || step === undefined ? undefined : { step, person: person.personId }
      }
      onClose={onClose}
    >
      <FormRow id="add-reviewer" label={t('reviewer')} required>
        <PersonPicker
          id="add-reviewer"
          exclude={[review.subject.personId]}
          value={person}
          onPick={setPerson}
        />
      </FormRow>
    </ChangeDialog>
  );
};

const Withdraw = ({ review, onClose }: DialogProps) => {
  const t = useCycleTexts();
  return (
    <ChangeDialog
      title={t('withdraw')}
      confirm={t('withdraw')}
      isDanger
      path={pathOf(review, 'withdraw')}
      body={{}}
      onClose={onClose}
    />
  );
};

const dialogs = {
  reassign: Reassign,
  extend: Extend,
  addReviewer: AddReviewer,
  withdraw: Withdraw,
} as const;
type Asked = keyof typeof dialogs;

/** What may be done about one review, as the server says. */
export const ReviewActions = ({ review }: { review: CycleReview }) => {
  const t = useCycleTexts();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const Dialog = asked === undefined ? undefined : dialogs[asked];
  const choose = (key: string): void => {
    const { reviewId } = review;
    const act = review.may.find((each) => each === key);
    if (act === 'replay') void navigate({ to: '/audit/reviews/$reviewId', params: { reviewId } });
    else setAsked(act);
  };
  if (review.may.length === 0) return <span className="muted">—</span>;
  return (
    <>
      <MenuButton
        label={t('actionsFor', { name: review.subject.name })}
        items={review.may.map((act) => ({ key: act, label: t(act), danger: act === 'withdraw' }))}
        trigger={(props) => (
          <Button
            size="small"
            aria-label={t('actionsFor', { name: review.subject.name })}
            {...props}
          >
            {t('actions')} <DownOutlined aria-hidden="true" />
          </Button>
        )}
        onChoose={choose}
      />
      {Dialog === undefined ? null : (
        <Dialog
          review={review}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
};
