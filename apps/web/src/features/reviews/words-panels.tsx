import type { ReviewWords } from '@reprise/http-contracts/reviews';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useJoin, usePick } from '../../shared/i18n/index.js';
import { useCommand } from '../../shared/http/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { Panel, Pill, ProblemNotice } from '../../shared/ui/index.js';
import { say } from './api/requests.js';
import { FactDialog } from './fact-dialog.js';
import { wordsQuery } from './review-queries.js';
import { ReopenDialog } from './reopen-dialog.js';
import { useReviewTexts } from './reviews-texts.js';

interface Of<T> {
  readonly reviewId: string;
  readonly items: readonly T[];
}

const Facts = ({ reviewId, items }: Of<ReviewWords['facts'][number]>) => {
  const t = useReviewTexts();
  const pick = usePick();
  const format = useFormatTime();
  const [asked, setAsked] = useState<ReviewWords['facts'][number] | undefined>(undefined);
  return (
    <Panel title={t('facts')}>
      <p className="muted">{t('factsHint')}</p>
      {items.map((each) => (
        <p key={each.fact} className="row">
          <Button
            onClick={() => {
              setAsked(each);
            }}
          >
            {t('recordFact', { title: pick(each.title) })}
          </Button>
          {each.recordedAt === undefined ? null : (
            <span className="muted">
              {t('recordedAt', { when: format(each.recordedAt, 'day') })}
            </span>
          )}
        </p>
      ))}
      {asked === undefined ? null : (
        <FactDialog
          reviewId={reviewId}
          fact={asked}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </Panel>
  );
};

interface ConsentProps {
  readonly reviewId: string;
  readonly consent: ReviewWords['consents'][number];
}

const Consent = ({ reviewId, consent }: ConsentProps) => {
  const t = useReviewTexts();
  const pick = usePick();
  const join = useJoin();
  const { message } = App.useApp();
  const { block, isGiven, readers } = consent;
  const title = pick(consent.title);
  const command = useCommand({
    send: (_: undefined, idempotencyKey) =>
      say({
        ...{ reviewId, idempotencyKey, body: { block } },
        act: isGiven ? 'withdraw-consent' : 'consent',
      }),
    touches: ['review'],
    onDone: () => void message.success(t(isGiven ? 'consentTaken' : 'consentGiven')),
  });
  return (
    <div className="stack">
      <p>
        {t('consentHint', { who: join(readers.map((who) => pick(who))), title })}{' '}
        <Pill tone={isGiven ? 'green' : 'plain'}>{t(isGiven ? 'isGiven' : 'isNotGiven')}</Pill>
      </p>
      {command.isError ? <ProblemNotice error={command.error} /> : null}
      <div>
        <Button
          loading={command.isPending}
          onClick={() => {
            command.mutate(undefined);
          }}
        >
          {t(isGiven ? 'consentTake' : 'consentGive', { title })}
        </Button>
      </div>
    </div>
  );
};

const Windows = ({ reviewId, items }: Of<ReviewWords['windows'][number]>) => {
  const t = useReviewTexts();
  const pick = usePick();
  const [asked, setAsked] = useState<ReviewWords['windows'][number] | undefined>(undefined);
  return (
    <Panel title={t('windows')}>
      <p className="muted">{t('windowsHint')}</p>
      {items.map((each) => (
        <p key={each.step}>
          <Button
            onClick={() => {
              setAsked(each);
            }}
          >
            {t('reopen', { title: pick(each.title) })}
          </Button>
        </p>
      ))}
      {asked === undefined ? null : (
        <ReopenDialog
          reviewId={reviewId}
          window={asked}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </Panel>
  );
};

/** What the reader may say on a review beside their tasks; nothing where nothing is asked. */
export const WordsPanels = ({ reviewId }: { readonly reviewId: string }) => {
  const t = useReviewTexts();
  const { data: words } = useQuery(wordsQuery(reviewId));
  if (words === undefined) return null;
  return (
    <>
      {words.facts.length === 0 ? null : <Facts reviewId={reviewId} items={words.facts} />}
      {words.consents.length === 0 ? null : (
        <Panel title={t('consents')}>
          {words.consents.map((consent) => (
            <Consent key={consent.block} reviewId={reviewId} consent={consent} />
          ))}
        </Panel>
      )}
      {words.windows.length === 0 ? null : <Windows reviewId={reviewId} items={words.windows} />}
    </>
  );
};
