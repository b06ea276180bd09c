import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../shared/http/index.js';
import { FormRow, Page, Panel, ProblemNotice } from '../../shared/ui/index.js';
import { checkFlow, publishFlow } from './api/requests.js';
import { Findings } from './findings.js';
import { useFlowTexts } from './flow-texts.js';
import './flow-tree.css';

const parsed = (text: string): { ok: true; document: unknown } | { ok: false } => {
  try {
    return { ok: true, document: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
};

const FileButton = ({ onText }: { onText: (text: string) => void }) => {
  const t = useFlowTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('choose')}
        onChange={(event) => {
          void event.target.files?.[0]?.text().then(onText);
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('choose')}</Button>
    </>
  );
};

const useUpload = () => {
  const t = useFlowTexts();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const check = useCommand({ send: (document: unknown) => checkFlow(document), touches: [] });
  const publish = useCommand({
    send: (document: unknown, idempotencyKey) => publishFlow(document, idempotencyKey),
    touches: ['flows'],
    onDone: ({ flowId, version }) => {
      void message.success(t('published', { version }));
      void navigate({
        to: '/flows/$flowId/$version',
        params: { flowId, version: String(version) },
      });
    },
  });
  return { check, publish };
};

/** Check first, publish only what is clean: a version never changes once it is out. */
export const UploadFlowPage = () => {
  const t = useFlowTexts();
  const [text, setText] = useState('');
  const { check, publish } = useUpload();
  const document = parsed(text);
  const error = text !== '' && !document.ok ? t('notJson') : undefined;
  const change = (next: string): void => {
    setText(next);
    check.reset();
  };
  return (
    <Page title={t('upload')} lead={t('uploadHint')}>
      <div className="stack">
        <Panel extra={<FileButton onText={change} />} title={t('document')}>
          <FormRow id="document" label={t('document')} error={error}>
            <Input.TextArea
              id="document"
              className="flow-source"
              value={text}
              autoSize={{ minRows: 12, maxRows: 26 }}
              spellCheck={false}
              onChange={(event) => {
                change(event.target.value);
              }}
            />
          </FormRow>
        </Panel>
        <div className="row">
          <Button
            disabled={!document.ok}
            loading={check.isPending}
            onClick={() => {
              if (document.ok) check.mutate(document.document);
            }}
          >
            {t('check')}
          </Button>
          <Button
            type="primary"
            disabled={check.data?.ok !== true}
            loading={publish.isPending}
            onClick={() => {
              if (document.ok) publish.mutate(document.document);
            }}
          >
            {t('publish')}
          </Button>
        </div>
        {check.isError ? <ProblemNotice error={check.error} /> : null}
        {publish.isError ? <ProblemNotice error={publish.error} /> : null}
        {check.data === undefined ? null : <Findings findings={check.data.findings} />}
      </div>
    </Page>
  );
};
