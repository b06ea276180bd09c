import type { CycleView } from '@reprise/http-contracts/cycles';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePick } from '../../shared/i18n/index.js';
import { Meter, Panel, ScrollBox } from '../../shared/ui/index.js';
import { useCycleTexts } from './cycle-texts.js';
import './unit-progress.css';

const route = getRouteApi('/shell/cycles/$cycleId');

/** How dark a cell is: the share of its unit that stands there. */
const depth = (count: number, total: number): string =>
  total === 0 || count === 0
    ? 'transparent'
    : `rgb(21 84 173 / ${String(6 + (count / total) * 26)}%)`;

interface CellProps {
  readonly count: number;
  readonly total: number;
  readonly label: string;
  readonly onOpen: () => void;
}

const Cell = ({ count, total, label, onOpen }: CellProps) => (
  <td className="num" style={{ background: depth(count, total) }}>
    {count === 0 ? (
      <span className="muted">·</span>
    ) : (
      <Button type="text" size="small" aria-label={label} onClick={onOpen}>
        {count}
      </Button>
    )}
  </td>
);

/** Stage by unit as a table that shades itself; a number opens its reviews below. */
export const UnitProgress = ({ cycle }: { cycle: CycleView }) => {
  const t = useCycleTexts();
  const pick = usePick();
  const navigate = route.useNavigate();
  const open = (unit: string, filter: { stage?: string; status?: string }): void => {
    void navigate({ search: { unit, ...filter }, hash: 'reviews' });
  };
  return (
    <Panel title={t('byUnit')} flush>
      <ScrollBox label={t('byUnit')}>
        <table className="table unit-progress">
          <caption className="sr-only">{t('byUnit')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {cycle.stages.map((stage) => (
                <th key={stage.stage} scope="col" className="num">
                  {pick(stage.title)}
                </th>
              ))}
              <th scope="col" className="num">
                {t('done')}
              </th>
              <th scope="col">{t('progress')}</th>
            </tr>
          </thead>
          <tbody>
            {cycle.units.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">{pick(unit.name)}</th>
                {cycle.stages.map((stage) => {
                  const count = unit.byStage[stage.stage] ?? 0;
                  return (
                    <Cell
                      key={stage.stage}
                      count={count}
                      total={unit.total}
                      label={`${pick(unit.name)} · ${pick(stage.title)} · ${String(count)}`}
                      onOpen={() => {
                        open(unit.unitId, { stage: stage.stage });
                      }}
                    />
                  );
                })}
                <Cell
                  count={unit.closed}
                  total={unit.total}
                  label={`${pick(unit.name)} · ${t('done')} · ${String(unit.closed)}`}
                  onOpen={() => {
                    open(unit.unitId, { status: 'closed' });
                  }}
                />
                <td>
                  {t('ofReviews', { closed: unit.closed, reviews: unit.total })}
                  <Meter value={unit.closed} total={unit.total} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
};
