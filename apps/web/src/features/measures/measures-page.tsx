import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { FileButton } from '../../shared/files/index.js';
import type { ChosenFile } from '../../shared/files/index.js';
import { useCommand } from '../../shared/http/index.js';
import { Page, Panel, ProblemNotice } from '../../shared/ui/index.js';
import { importMeasures } from './import-measures.js';
import { MeasuresReportView } from './measures-report.js';
import { useMeasuresTexts } from './measures-texts.js';

const useImport = () => {
  const attempt = useCommand({
    send: (file: ChosenFile, key) =>
      importMeasures({ ...file, dryRun: true, skipProblems: false }, key),
    touches: [],
  });
  const real = useCommand({
    send: (asked: { file: ChosenFile; skipProblems: boolean }, key) =>
      importMeasures({ ...asked.file, dryRun: false, skipProblems: asked.skipProblems }, key),
    touches: ['reviews', 'review', 'cycle'],
  });
  return { attempt, real, report: real.data ?? attempt.data };
};

interface ButtonsProps {
  readonly file: ChosenFile;
  readonly skips: boolean;
  readonly importing: ReturnType<typeof useImport>;
}

const Buttons = ({ file, skips, importing }: ButtonsProps) => {
  const t = useMeasuresTexts();
  const { attempt, real } = importing;
  const tried = attempt.data;
  const isReady = tried !== undefined && !tried.isUnreadable && tried.periods.length > 0;
  const mayImport = isReady && (tried.errors.length === 0 || skips);
  return (
    <>
      <Button
        loading={attempt.isPending}
        onClick={() => {
          real.reset();
          attempt.mutate(file);
        }}
      >
        {t('again')}
      </Button>
      <Button
        type="primary"
        disabled={!mayImport || real.isSuccess}
        loading={real.isPending}
        onClick={() => {
          real.mutate({ file, skipProblems: skips });
        }}
      >
        {t('doImport')}
      </Button>
    </>
  );
};

/** Tries a file of actuals before anything changes; rows with mistakes are left out only if asked. */
export const MeasuresPage = () => {
  const t = useMeasuresTexts();
  const [file, setFile] = useState<ChosenFile | undefined>(undefined);
  const [skips, setSkips] = useState(false);
  const importing = useImport();
  const { attempt, real, report } = importing;
  const offersSkip = report !== undefined && report.errors.length > 0 && !report.isUnreadable;
  const choose = (next: ChosenFile): void => {
    setFile(next);
    setSkips(false);
    real.reset();
    attempt.mutate(next);
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="stack">
        <Panel>
          <div className="stack">
            <p className="muted">{t('columns')}</p>
            <div className="row">
              <FileButton label={t('file')} words={t('choose')} onChoose={choose} />
              <strong>{file?.name}</strong>
              {file === undefined ? null : (
                <Buttons file={file} skips={skips} importing={importing} />
              )}
            </div>
            {offersSkip && !real.isSuccess ? (
              <Checkbox
                checked={skips}
                onChange={({ target }) => {
                  setSkips(target.checked);
                }}
              >
                {t('skip')}
              </Checkbox>
            ) : null}
            <p role="status" className="muted">
              {attempt.isPending ? t('trying') : null}
              {real.isPending ? t('importing') : null}
            </p>
          </div>
        </Panel>
        {attempt.isError ? <ProblemNotice error={attempt.error} /> : null}
        {real.isError ? <ProblemNotice error={real.error} /> : null}
        {report === undefined ? null : <MeasuresReportView report={report} />}
      </div>
    </Page>
  );
};
