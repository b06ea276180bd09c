import { App, Button } from 'antd';
import { useState } from 'react';
import { FileButton } from '../../shared/files/index.js';
import type { ChosenFile } from '../../shared/files/index.js';
import { useCommand } from '../../shared/http/index.js';
import { Page, Panel, ProblemNotice } from '../../shared/ui/index.js';
import { importPeople } from './api/requests.js';
import { ImportReportView } from './import-report.js';
import { usePeopleTexts } from './people-texts.js';

/** Tries a file before anything changes; only a clean one can be imported. */
export const ImportPage = () => {
  const t = usePeopleTexts();
  const { message } = App.useApp();
  const [file, setFile] = useState<ChosenFile | undefined>(undefined);
  const attempt = useCommand({
    send: (input: ChosenFile, idempotencyKey) =>
      importPeople({ content: input.content, dryRun: true }, idempotencyKey),
    touches: [],
  });
  const real = useCommand({
    send: (input: ChosenFile, idempotencyKey) =>
      importPeople({ content: input.content, dryRun: false }, idempotencyKey),
    touches: ['people', 'person'],
    onDone: () => {
      void message.success(t('imported'));
    },
  });
  const choose = (next: ChosenFile): void => {
    setFile(next);
    real.reset();
    attempt.mutate(next);
  };
  const isClean = attempt.data?.errors.length === 0;
  return (
    <Page title={t('importTitle')} lead={t('importLead')}>
      <div className="stack">
        <Panel>
          <div className="stack">
            <p className="muted">{t('columns')}</p>
            <div className="row">
              <FileButton label={t('file')} words={t('choose')} onChoose={choose} />
              <strong>{file?.name}</strong>
              {file === undefined ? null : (
                <>
                  <Button
                    loading={attempt.isPending}
                    onClick={() => {
                      attempt.mutate(file);
                    }}
                  >
                    {t('dryRun')}
                  </Button>
                  <Button
                    type="primary"
                    disabled={!isClean || real.isSuccess}
                    loading={real.isPending}
                    onClick={() => {
                      real.mutate(file);
                    }}
                  >
                    {t('doImport')}
                  </Button>
                </>
              )}
            </div>
          </div>
        </Panel>
        {attempt.isError ? <ProblemNotice error={attempt.error} /> : null}
        {real.isError ? <ProblemNotice error={real.error} /> : null}
        {attempt.data === undefined ? null : <ImportReportView report={attempt.data} />}
      </div>
    </Page>
  );
};
