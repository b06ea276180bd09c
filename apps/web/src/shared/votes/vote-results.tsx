import type { VoteRoundView, VoteView } from '@reprise/http-contracts/votes';
import { usePick } from '../i18n/index.js';
import { useFormatTime } from '../time/index.js';
import { Panel, Pill } from '../ui/index.js';
import type { Tone } from '../ui/index.js';
import { useVoteTexts } from './vote-texts.js';

const tones: Readonly<Record<VoteRoundView['result'], Tone>> = {
  carried: 'green',
  rejected: 'red',
  undecided: 'amber',
};

const counted = [
  ['membersCounted', 'members'],
  ['present', 'present'],
  ['for', 'for'],
  ['against', 'against'],
  ['abstained', 'abstained'],
  ['absent', 'absent'],
  ['recusals', 'recused'],
] as const;

const Round = ({ round }: { readonly round: VoteRoundView }) => {
  const t = useVoteTexts();
  const pick = usePick();
  const format = useFormatTime();
  return (
    <div className="vote-round">
      <h3>
        {t('round', { round: round.round })}{' '}
        <Pill tone={tones[round.result]}>{t(round.result)}</Pill>
      </h3>
      <p>
        {pick(round.because)} <span className="muted">· {format(round.at, 'day')}</span>
      </p>
      <dl className="vote-count" aria-label={t('counted')}>
        {counted.map(([label, part]) => (
          <div key={part}>
            <dt>{t(label)}</dt>
            <dd>{round.count[part]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** What each round came to, as it was counted and recorded; nothing before it closed. */
export const VoteResults = ({ vote }: { readonly vote: VoteView }) => {
  const t = useVoteTexts();
  return (
    <Panel title={t('results')}>
      {vote.results.length === 0 ? <p className="muted">{t('noResult')}</p> : null}
      {vote.results.map((round) => (
        <Round key={round.round} round={round} />
      ))}
    </Panel>
  );
};
