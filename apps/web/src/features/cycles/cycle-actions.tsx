import { MoreOutlined } from '@ant-design/icons';
import type { CycleAct, CycleView } from '@reprise/http-contracts/cycles';
import { Button } from 'antd';
import { useState } from 'react';
import { ChangeDialog } from '../../shared/change/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { ButtonLink, DateField, FormRow, MenuButton, SelectField } from '../../shared/ui/index.js';
import { useCycleTexts } from './cycle-texts.js';

type Plain = 'launch' | 'pause' | 'resume' | 'cancel';
type Asked = Plain | 'extend';

interface DialogProps {
  readonly cycle: CycleView;
  readonly onClose: () => void;
}

const titles = {
  launch: 'launchTitle',
  pause: 'pauseTitle',
  resume: 'resumeTitle',
  cancel: 'cancel',
} as const;

const PlainDialog = ({ cycle, act, onClose }: DialogProps & { act: Plain }) => {
  const t = useCycleTexts();
  return (
    <ChangeDialog
      title={t(titles[act])}
      confirm={t(act)}
      isDanger={act === 'cancel'}
      path={`/api/cycles/${cycle.cycleId}/${act}`}
      body={{}}
      onClose={onClose}
    />
  );
};

const ExtendDialog = ({ cycle, onClose }: DialogProps) => {
  const t = useCycleTexts();
  const pick = usePick();
  const [step, setStep] = useState('');
  const [unit, setUnit] = useState('');
  const [to, setTo] = useState('');
  const body =
    step === '' || to === '' ? undefined : { step, to, ...(unit === '' ? {} : { unit }) };
  return (
    <ChangeDialog
      title={t('extend')}
      confirm={t('extend')}
      path={`/api/cycles/${cycle.cycleId}/extend`}
      body={body}
      onClose={onClose}
    >
      <FormRow id="extend-step" label={t('extendStep')} required>
        <SelectField
          id="extend-step"
          value={step}
          options={cycle.steps.map((one) => ({ value: one.step, label: pick(one.title) }))}
          onChange={setStep}
        />
      </FormRow>
      <FormRow id="extend-unit" label={t('extendUnit')}>
        <SelectField
          id="extend-unit"
          value={unit}
          options={[
            { value: '', label: t('everyUnit') },
            ...cycle.units.map((one) => ({ value: one.unitId, label: pick(one.name) })),
          ]}
          onChange={setUnit}
        />
      </FormRow>
      <FormRow id="extend-to" label={t('extendTo')} required>
        <DateField id="extend-to" value={to} onChange={setTo} />
      </FormRow>
    </ChangeDialog>
  );
};

const secondary: readonly (Asked & CycleAct)[] = ['extend', 'pause', 'resume', 'cancel'];

/** What may be done to the cycle as a whole; each opens with what it would do. */
export const CycleActions = ({ cycle }: { cycle: CycleView }) => {
  const t = useCycleTexts();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const close = (): void => {
    setAsked(undefined);
  };
  const items = secondary.filter((act) => cycle.may.includes(act));
  return (
    <>
      {cycle.status === 'draft' ? (
        <ButtonLink
          to="/rehearsal"
          search={{ flow: cycle.flowId, version: cycle.flowVersion, startsOn: cycle.startsOn }}
        >
          {t('rehearseFirst')}
        </ButtonLink>
      ) : null}
      {cycle.may.includes('launch') ? (
        <Button
          type="primary"
          onClick={() => {
            setAsked('launch');
          }}
        >
          {t('launch')}
        </Button>
      ) : null}
      {items.length === 0 ? null : (
        <MenuButton
          label={t('more')}
          items={items.map((act) => ({ key: act, label: t(act), danger: act === 'cancel' }))}
          trigger={(props) => (
            <Button icon={<MoreOutlined />} {...props}>
              {t('more')}
            </Button>
          )}
          onChoose={(key) => {
            setAsked(items.find((act) => act === key));
          }}
        />
      )}
      {asked === 'extend' ? <ExtendDialog cycle={cycle} onClose={close} /> : null}
      {asked === undefined || asked === 'extend' ? null : (
        <PlainDialog cycle={cycle} act={asked} onClose={close} />
      )}
    </>
  );
};
