import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../shared/http/index.js';
import { Page, Panel, ProblemNotice } from '../../shared/ui/index.js';
import { importPeople } from './api/requests.js';
import { toBase64 } from './base64.js';
import { ImportReportView } from './import-report.js';
import { usePeopleTexts } from './people-texts.js';

interface Chosen {
  readonly name: string;
  readonly content: string;
}

const FileButton = ({ onChoose }: { onChoose: (file: Chosen) => void }) => {
  const t = usePeopleTexts();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    onChoose({ name: file.name, content: toBase64(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label={t('file')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void read(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
    </>
  );
};

/** Tries a file before anything changes; only a clean one can be imported. */
export const ImportPage = () => {
  const t = usePeopleTexts();
  const { message } = App.useApp();
  const [file, setFile] = useState<Chosen | undefined>(undefined);
  const attempt = useCommand({
    send: (input: Chosen, idempotencyKey) =>
      importPeople({ content: input.content, dryRun: true }, idempotencyKey),
    touches: [],
  });
  const real = useCommand({
    send: (input: Chosen, idempotencyKey) =>
      importPeople({ content: input.content, dryRun: false }, idempotencyKey),
    touches: ['people', 'person'],
    onDone: () => {
      void message.success(t('imported'));
    },
  });
  const choose = (next: Chosen): void => {
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
              <FileButton onChoose={choose} />
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
