import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { readFlowList } from '../../shared/flow-list/index.js';
import { useCommand } from '../../shared/http/index.js';
import { usePick } from '../../shared/i18n/index.js';
import {
  DateField,
  FormRow,
  Page,
  Panel,
  ProblemNotice,
  SelectField,
} from '../../shared/ui/index.js';
import { draftCycle } from './api/requests.js';
import { useCycleTexts } from './cycle-texts.js';
import './cycle.css';

const empty = { titleZh: '', titleEn: '', flow: '', startsOn: '', from: '', to: '' };
type Values = typeof empty;
type Part = keyof Values;

const keyOf = (flowId: string, version: number): string => `${flowId}@${String(version)}`;

const toDraft = (values: Values) => {
  const [flowId = '', version = ''] = values.flow.split('@');
  return {
    title: { zh: values.titleZh.trim(), en: values.titleEn.trim() },
    flowId,
    flowVersion: Number(version),
    startsOn: values.startsOn,
    period: { from: values.from, to: values.to },
  };
};

const useDrafting = () => {
  const navigate = useNavigate();
  return useCommand({
    send: (values: Values, idempotencyKey) => draftCycle(toDraft(values), idempotencyKey),
    touches: ['cycles'],
    onDone: ({ cycleId }) => {
      void navigate({ to: '/cycles/$cycleId', params: { cycleId } });
    },
  });
};

interface RowProps {
  readonly part: Part;
  readonly values: Values;
  readonly error: string | undefined;
  readonly onChange: (part: Part, value: string) => void;
}

const TextRow = ({ part, values, error, onChange }: RowProps) => {
  const t = useCycleTexts();
  return (
    <FormRow id={part} label={t(part)} error={error} required>
      <Input
        id={part}
        value={values[part]}
        maxLength={200}
        onChange={(event) => {
          onChange(part, event.target.value);
        }}
      />
    </FormRow>
  );
};

const DateRow = ({ part, values, error, onChange }: RowProps) => {
  const t = useCycleTexts();
  return (
    <FormRow id={part} label={t(part)} error={error} required>
      <DateField
        id={part}
        value={values[part]}
        onChange={(value) => {
          onChange(part, value);
        }}
      />
    </FormRow>
  );
};

const FlowRow = ({ part, values, error, onChange }: RowProps) => {
  const t = useCycleTexts();
  const pick = usePick();
  const flows = useQuery({ queryKey: ['flows'], queryFn: ({ signal }) => readFlowList(signal) });
  return (
    <FormRow id={part} label={t('flow')} error={error} required>
      <SelectField
        id={part}
        value={values.flow}
        options={(flows.data?.items ?? []).flatMap((flow) =>
          flow.versions.map((version) => ({
            value: keyOf(flow.flowId, version.version),
            label: `${pick(flow.title)} · v${String(version.version)}`,
          })),
        )}
        onChange={(value) => {
          onChange(part, value);
        }}
      />
    </FormRow>
  );
};

export const NewCyclePage = () => {
  const t = useCycleTexts();
  const [values, setValues] = useState(empty);
  const [isAsked, setAsked] = useState(false);
  const drafting = useDrafting();
  const row = (part: Part): RowProps => ({
    part,
    values,
    error: isAsked && values[part].trim() === '' ? t('needed') : undefined,
    onChange: (changed, value) => {
      setValues((before) => ({ ...before, [changed]: value }));
    },
  });
  const save = (): void => {
    setAsked(true);
    if (Object.values(values).every((value) => value.trim() !== '')) drafting.mutate(values);
  };
  return (
    <Page title={t('newTitle')} lead={t('newLead')} narrow>
      <Panel>
        <div className="stack">
          <TextRow {...row('titleZh')} />
          <TextRow {...row('titleEn')} />
          <FlowRow {...row('flow')} />
          <div className="cycle-dates">
            <DateRow {...row('startsOn')} />
            <DateRow {...row('from')} />
            <DateRow {...row('to')} />
          </div>
          {drafting.isError ? <ProblemNotice error={drafting.error} /> : null}
          <div>
            <Button type="primary" loading={drafting.isPending} onClick={save}>
              {t('save')}
            </Button>
          </div>
        </div>
      </Panel>
    </Page>
  );
};
