import { PartitionOutlined } from '@ant-design/icons';
import type { ListedFlow } from '@reprise/http-contracts/flows';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { readFlowList } from '../../shared/flow-list/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Page,
  Panel,
  QueryView,
} from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import { useFlowTexts } from './flow-texts.js';

const VersionLinks = ({ flow }: { flow: ListedFlow }) => {
  const t = useFlowTexts();
  return (
    <span className="chips">
      {flow.versions.map(({ version }) => (
        <Link
          key={version}
          to="/flows/$flowId/$version"
          params={{ flowId: flow.flowId, version: String(version) }}
        >
          {t('version', { version })}
        </Link>
      ))}
    </span>
  );
};

const useColumns = (): readonly Column<ListedFlow>[] => {
  const t = useFlowTexts();
  const pick = usePick();
  const format = useFormatTime();
  return [
    {
      key: 'name',
      title: t('name'),
      head: true,
      cell: (flow) => <strong>{pick(flow.title)}</strong>,
    },
    { key: 'key', title: t('key'), cell: (flow) => <code>{flow.key}</code> },
    { key: 'versions', title: t('versions'), cell: (flow) => <VersionLinks flow={flow} /> },
    {
      key: 'latest',
      title: t('publishedOn'),
      cell: (flow) => format(flow.versions[0]?.publishedAt, 'date'),
    },
  ];
};

export const FlowsPage = () => {
  const t = useFlowTexts();
  const columns = useColumns();
  const query = useQuery({ queryKey: ['flows'], queryFn: ({ signal }) => readFlowList(signal) });
  const upload = <ButtonLink to="/flows/upload">{t('upload')}</ButtonLink>;
  return (
    <Page title={t('title')} lead={t('lead')} actions={upload}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<PartitionOutlined style={{ fontSize: 34 }} />}
              title={t('none')}
              hint={t('noneHint')}
              action={upload}
            />
          ) : (
            <Panel flush>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={items}
                keyOf={(flow) => flow.flowId}
              />
            </Panel>
          )
        }
      </QueryView>
    </Page>
  );
};
