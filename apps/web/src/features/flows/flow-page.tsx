import type { FlowVersion } from '@reprise/http-contracts/flows';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { ButtonLink, Page, Panel, QueryView } from '../../shared/ui/index.js';
import { readFlowVersion } from './api/requests.js';
import { useFlowTexts } from './flow-texts.js';
import { FlowTree } from './flow-tree.js';
import { whoInWords } from './sentences/index.js';

const route = getRouteApi('/shell/flows/$flowId/$version');

const Participants = ({ flow }: { flow: FlowVersion }) => {
  const t = useFlowTexts();
  const pick = usePick();
  const { document } = flow;
  return (
    <Panel title={t('participants')}>
      <dl className="facts">
        {Object.keys(document.participants).map((key) => (
          <div key={key} className="facts-row">
            <dt>
              <code>{key}</code>
            </dt>
            <dd>{pick(whoInWords(key, document))}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
};

const Facts = ({ flow }: { flow: FlowVersion }) => {
  const t = useFlowTexts();
  const format = useFormatTime();
  return (
    <p className="row muted">
      <span>{t('version', { version: flow.version })}</span>
      <span>
        {t('publishedOn')} {format(flow.publishedAt, 'date')}
      </span>
      <span>
        {t('calendar')} {flow.document.calendar} · {flow.document.zone}
      </span>
      <span>
        {t('digest')} <code>{flow.digest.slice(0, 12)}</code>
      </span>
    </p>
  );
};

const ViewSwitch = () => {
  const t = useFlowTexts();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Segmented
      name="view"
      aria-label={t('view')}
      value={view ?? 'tree'}
      options={[
        { value: 'tree', label: t('tree') },
        { value: 'json', label: t('json') },
      ]}
      onChange={(value) => {
        void navigate({ search: { view: value === 'json' ? 'json' : undefined }, replace: true });
      }}
    />
  );
};

/** One published version: its blocks as sentences, and the document they were read from. */
export const FlowPage = () => {
  const t = useFlowTexts();
  const pick = usePick();
  const params = route.useParams();
  const { view } = route.useSearch();
  const query = useQuery({
    queryKey: ['flows', params.flowId, params.version],
    queryFn: ({ signal }) => readFlowVersion(params, signal),
    staleTime: Infinity,
  });
  const flow = query.data;
  return (
    <Page
      title={flow === undefined ? t('title') : pick(flow.document.title)}
      lead={flow === undefined ? undefined : <Facts flow={flow} />}
      actions={
        <>
          <ViewSwitch />
          <ButtonLink
            to="/rehearsal"
            search={{ flow: params.flowId, version: Number(params.version) }}
          >
            {t('rehearse')}
          </ButtonLink>
        </>
      }
    >
      <QueryView query={query} lines={12}>
        {(found) =>
          view === 'json' ? (
            <Panel>
              <pre className="flow-json" tabIndex={0} aria-label={t('json')}>
                {JSON.stringify(found.document, null, 2)}
              </pre>
            </Panel>
          ) : (
            <div className="stack">
              <Panel title={t('steps')} extra={<span className="muted">{t('keys')}</span>} flush>
                <FlowTree flow={found.document} />
              </Panel>
              <Participants flow={found} />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
};
