import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { readFlowList } from '../../shared/flow-list/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { DateField, FormRow, Panel, SelectField } from '../../shared/ui/index.js';
import { useRehearsalTexts } from './rehearsal-texts.js';
import { shares } from './rehearsal-values.js';
import type { RehearsalValues } from './rehearsal-values.js';

interface FormProps {
  readonly values: RehearsalValues;
  readonly isBusy: boolean;
  readonly onChange: (values: RehearsalValues) => void;
  readonly onRun: () => void;
}

const FlowSelect = ({ values, onChange }: FormProps) => {
  const t = useRehearsalTexts();
  const pick = usePick();
  const flows = useQuery({ queryKey: ['flows'], queryFn: ({ signal }) => readFlowList(signal) });
  const options = (flows.data?.items ?? []).flatMap((flow) =>
    flow.versions.map(({ version }) => ({
      value: `${flow.flowId}@${String(version)}`,
      label: `${pick(flow.title)} · v${String(version)}`,
    })),
  );
  return (
    <FormRow id="flow" label={t('flow')}>
      <SelectField
        id="flow"
        value={values.flow}
        options={options}
        onChange={(flow) => {
          onChange({ ...values, flow });
        }}
      />
    </FormRow>
  );
};

const NumberRow = ({ part, form }: { part: (typeof shares)[number] | 'seed'; form: FormProps }) => {
  const t = useRehearsalTexts();
  return (
    <FormRow id={part} label={t(part)}>
      <Input
        id={part}
        type="number"
        min={0}
        {...(part === 'seed' ? {} : { max: 100 })}
        value={form.values[part]}
        onChange={(event) => {
          form.onChange({ ...form.values, [part]: event.target.value });
        }}
      />
    </FormRow>
  );
};

export const RehearsalForm = (form: FormProps) => {
  const t = useRehearsalTexts();
  const { values, onChange } = form;
  const isReady = [values.flow, values.startsOn, values.from, values.to].every((one) => one !== '');
  return (
    <Panel title={t('set')}>
      <div className="rehearsal-form">
        <FlowSelect {...form} />
        {(['startsOn', 'from', 'to'] as const).map((part) => (
          <FormRow key={part} id={part} label={t(part)}>
            <DateField
              id={part}
              value={values[part]}
              onChange={(value) => {
                onChange({ ...values, [part]: value });
              }}
            />
          </FormRow>
        ))}
        {shares.map((part) => (
          <NumberRow key={part} part={part} form={form} />
        ))}
        <NumberRow part="seed" form={form} />
      </div>
      <Button type="primary" disabled={!isReady} loading={form.isBusy} onClick={form.onRun}>
        {form.isBusy ? t('running') : t('run')}
      </Button>
    </Panel>
  );
};
