import type { CycleDeed, CycleView } from '@reprise/http-contracts/cycles';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DataTable, Panel } from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import { useCycleTexts } from './cycle-texts.js';

const useColumns = (): readonly Column<CycleDeed>[] => {
  const t = useCycleTexts();
  const pick = usePick();
  const format = useFormatTime();
  return [
    { key: 'what', title: t('what'), head: true, cell: ({ what }) => pick(what) },
    { key: 'why', title: t('because'), cell: ({ reason }) => reason ?? '—' },
    { key: 'by', title: t('by'), cell: ({ by }) => by?.name ?? t('byItself') },
    { key: 'at', title: t('when'), cell: ({ at }) => format(at, 'moment') },
  ];
};

/** What was done to the cycle, by whom, and the reason they gave. */
export const HistoryPanel = ({ cycle }: { cycle: CycleView }) => {
  const t = useCycleTexts();
  return (
    <Panel title={t('history')} flush>
      <DataTable
        caption={t('history')}
        columns={useColumns()}
        rows={cycle.history}
        keyOf={({ at, what }) => `${at} ${what.en}`}
      />
    </Panel>
  );
};
