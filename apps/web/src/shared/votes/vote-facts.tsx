import type { VoteView } from '@reprise/http-contracts/votes';
import { usePick } from '../i18n/index.js';
import { DueMark, Panel, Pill } from '../ui/index.js';
import { useVoteTexts } from './vote-texts.js';

/** What is asked and how it will be counted, before anybody chooses. */
export const VoteFacts = ({ vote }: { readonly vote: VoteView }) => {
  const t = useVoteTexts();
  const pick = usePick();
  return (
    <Panel
      title={t('howCounted')}
      extra={
        <Pill tone={vote.isOpen ? 'blue' : 'plain'}>{t(vote.isOpen ? 'open' : 'closed')}</Pill>
      }
    >
      <div className="stack">
        <p>{t(vote.ballots === 'secret' ? 'secret' : 'named')}</p>
        <ul className="vote-rules">
          {vote.rules.map((rule) => (
            <li key={rule.en}>{pick(rule)}</li>
          ))}
        </ul>
        <span className="row">
          {vote.rounds > 1 ? (
            <span className="muted">
              {t('roundOf', { round: vote.round, rounds: vote.rounds })}
            </span>
          ) : null}
          {vote.isOpen ? <DueMark dueAt={vote.closesAt} /> : null}
        </span>
      </div>
    </Panel>
  );
};
