import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { FlowFinding } from '@reprise/http-contracts/flows';
import { usePick } from '../../shared/i18n/index.js';
import { Panel } from '../../shared/ui/index.js';
import { useFlowTexts } from './flow-texts.js';

const Finding = ({ finding }: { finding: FlowFinding }) => {
  const t = useFlowTexts();
  const pick = usePick();
  const isError = finding.severity === 'error';
  return (
    <li className={isError ? 'finding finding-error' : 'finding'}>
      {isError ? (
        <CloseCircleOutlined aria-hidden="true" />
      ) : (
        <WarningOutlined aria-hidden="true" />
      )}
      <span>
        <strong>
          {t(finding.severity)} · {pick(finding.message)}
        </strong>
        <small className="muted">
          <code>{finding.path}</code> · {finding.code}
        </small>
        {finding.fix === undefined ? null : (
          <small>
            {t('fix')}: {pick(finding.fix)}
          </small>
        )}
      </span>
    </li>
  );
};

/** Everything the compiler found, errors first: where, what, and how to mend it. */
export const Findings = ({ findings }: { findings: readonly FlowFinding[] }) => {
  const t = useFlowTexts();
  if (findings.length === 0) return <Panel>{t('clean')}</Panel>;
  const sorted = findings.toSorted((a, b) => a.severity.localeCompare(b.severity));
  return (
    <Panel title={t('findings', { count: findings.length })}>
      <ul className="stack">
        {sorted.map((finding) => (
          <Finding key={`${finding.code} ${finding.path}`} finding={finding} />
        ))}
      </ul>
    </Panel>
  );
};
