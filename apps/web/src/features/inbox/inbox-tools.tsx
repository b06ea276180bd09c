import { getRouteApi } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { usePick } from '../../shared/i18n/index.js';
import type { TwoTexts } from '../../shared/i18n/index.js';
import { SelectField } from '../../shared/ui/index.js';
import type { InboxFilter } from './api/read-inbox.js';
import { useInboxTexts } from './inbox-texts.js';

const route = getRouteApi('/shell/inbox');

interface Kind {
  readonly kind: string;
  readonly title: TwoTexts;
}

/** Filters live in the address: a filtered inbox can be kept and shared. */
export const InboxTools = ({ kinds }: { kinds: readonly Kind[] }) => {
  const t = useInboxTexts();
  const pick = usePick();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const change = (next: InboxFilter): void => {
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  };
  return (
    <div className="inbox-tools filters" role="group" aria-label={t('filters')}>
      <SelectField
        label={t('kind')}
        value={search.kind ?? ''}
        options={[
          { value: '', label: t('allKinds') },
          ...kinds.map(({ kind, title }) => ({ value: kind, label: pick(title) })),
        ]}
        onChange={(kind) => {
          change({ kind: kind === '' ? undefined : kind });
        }}
      />
      <SelectField
        label={t('sortBy')}
        value={search.sort ?? 'due'}
        options={[
          { value: 'due', label: t('sortDue') },
          { value: 'opened', label: t('sortOpened') },
        ]}
        onChange={(sort) => {
          change({ sort: sort === 'opened' ? 'opened' : undefined });
        }}
      />
      <Checkbox
        checked={search.overdue === true}
        onChange={(event) => {
          change({ overdue: event.target.checked ? true : undefined });
        }}
      >
        {t('onlyOverdue')}
      </Checkbox>
    </div>
  );
};
