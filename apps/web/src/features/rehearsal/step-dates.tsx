import type { RehearsalReport } from '@reprise/http-contracts/rehearsals';
import { usePick } from '../../shared/i18n/index.js';
import { daysBetween, useFormatTime } from '../../shared/time/index.js';
import { DataTable, Panel } from '../../shared/ui/index.js';
import { outcomeKeys, useRehearsalTexts } from './rehearsal-texts.js';

type Step = RehearsalReport['steps'][number];

interface Span {
  readonly first: string;
  readonly days: number;
}

const spanOf = (steps: readonly Step[]): Span => {
  const days = steps.flatMap((step) => [step.firstOpen, step.lastClose ?? step.firstOpen]);
  const sorted = days.toSorted();
  const first = sorted[0] ?? '2026-01-01';
  return { first, days: Math.max(1, daysBetween(first, sorted.at(-1) ?? first)) };
};

const Bar = ({ step, span }: { step: Step; span: Span }) => {
  const start = (daysBetween(span.first, step.firstOpen) / span.days) * 100;
  const length = (daysBetween(step.firstOpen, step.lastClose ?? step.firstOpen) / span.days) * 100;
  return (
    <span className="gantt" aria-hidden="true">
      <span
        style={{ insetInlineStart: `${String(start)}%`, width: `max(4px, ${String(length)}%)` }}
      />
    </span>
  );
};

/** Each step with its dates, drawn as a bar over the whole run. */
export const StepDates = ({ report }: { report: RehearsalReport }) => {
  const t = useRehearsalTexts();
  const pick = usePick();
  const format = useFormatTime();
  const span = spanOf(report.steps);
  return (
    <Panel title={t('steps')} flush>
      <DataTable
        caption={t('timeline')}
        rows={report.steps}
        keyOf={(step) => step.block}
        columns={[
          {
            key: 'step',
            title: t('step'),
            head: true,
            cell: (step) => pick(step.title) || <code>{step.block}</code>,
          },
          { key: 'opened', title: t('opened'), numeric: true, cell: (step) => step.opened },
          {
            key: 'when',
            title: t('when'),
            cell: (step) => (
              <>
                {format(step.firstOpen, 'date')} – {format(step.lastClose, 'date')}
                <Bar step={step} span={span} />
              </>
            ),
          },
          {
            key: 'outcomes',
            title: t('outcomes'),
            cell: (step) =>
              outcomeKeys
                .filter((outcome) => (step.outcomes[outcome] ?? 0) > 0)
                .map((outcome) => `${t(outcome)} ${String(step.outcomes[outcome])}`)
                .join(' · '),
          },
        ]}
      />
    </Panel>
  );
};
