import type { CycleGate, CycleView } from '@reprise/http-contracts/cycles';
import { Button } from 'antd';
import { useState } from 'react';
import { ChangeDialog } from '../../shared/change/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DataTable, Meter, Panel, Pill } from '../../shared/ui/index.js';
import { useCycleTexts } from './cycle-texts.js';

const Arrived = ({ gate }: { gate: CycleGate }) => {
  const format = useFormatTime();
  if (gate.opensAt !== undefined) return format(gate.opensAt, 'date');
  return (
    <>
      {gate.numerator} / {gate.denominator}
      <Meter value={gate.numerator} total={gate.denominator} />
    </>
  );
};

/** What reviews wait for together, and how far that is. */
export const GatesPanel = ({ cycle }: { cycle: CycleView }) => {
  const t = useCycleTexts();
  const pick = usePick();
  const [asked, setAsked] = useState<CycleGate | undefined>(undefined);
  const mayOpen = cycle.may.includes('gate');
  if (cycle.gates.length === 0) return null;
  return (
    <Panel title={t('gates')} flush>
      <DataTable
        caption={t('gates')}
        rows={cycle.gates}
        keyOf={(gate) => `${gate.gate} ${gate.group}`}
        columns={[
          { key: 'gate', title: t('gate'), head: true, cell: (gate) => pick(gate.title) },
          { key: 'group', title: t('group'), cell: (gate) => pick(gate.groupName) },
          { key: 'passed', title: t('passed'), cell: (gate) => <Arrived gate={gate} /> },
          {
            key: 'status',
            title: t('status'),
            cell: (gate) =>
              gate.status === 'open' ? (
                <Pill tone="green">{t('gateOpen')}</Pill>
              ) : (
                <Pill>{t('gateWaiting')}</Pill>
              ),
          },
          {
            key: 'act',
            title: <span className="sr-only">{t('actions')}</span>,
            cell: (gate) =>
              gate.status === 'waiting' && mayOpen ? (
                <Button
                  size="small"
                  aria-label={`${t('openGate')} ${pick(gate.title)} ${pick(gate.groupName)}`}
                  onClick={() => {
                    setAsked(gate);
                  }}
                >
                  {t('openGate')}
                </Button>
              ) : null,
          },
        ]}
      />
      {asked === undefined ? null : (
        <ChangeDialog
          title={t('openGateTitle', { gate: pick(asked.title) })}
          confirm={t('openGate')}
          path={`/api/cycles/${cycle.cycleId}/gates/${encodeURIComponent(asked.gate)}/open`}
          body={{ group: asked.group }}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </Panel>
  );
};
