import { HistoryOutlined } from '@ant-design/icons';
import type { ReviewView } from '@reprise/http-contracts/reviews';
import { Link } from '@tanstack/react-router';
import { EarlierAnswers } from '../../shared/answers/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { Panel, Pill } from '../../shared/ui/index.js';
import { ResultCard } from './result-card.js';
import { useReviewTexts } from './reviews-texts.js';
import { WordsPanels } from './words-panels.js';
import { Timeline } from './timeline.js';
import './review.css';

const Facts = ({ review }: { review: ReviewView }) => {
  const t = useReviewTexts();
  const pick = usePick();
  const format = useFormatTime();
  return (
    <div className="review-facts">
      <Pill tone={review.status === 'open' ? 'blue' : 'green'}>
        {review.status === 'open' ? t('running') : pick(review.outcome) || t('closed')}
      </Pill>
      <span>{pick(review.cycleTitle)}</span>
      <span className="muted">
        {format(review.period.from, 'date')} – {format(review.period.to, 'date')}
      </span>
      {review.planId === undefined ? null : (
        <Link to="/plans/$planId" params={{ planId: review.planId }}>
          {t('plan')}
        </Link>
      )}
      {review.may.includes('run') ? (
        <Link
          to="/cycles/$cycleId"
          params={{ cycleId: review.cycleId }}
          search={{ query: review.subject.name }}
        >
          {t('toConsole')}
        </Link>
      ) : null}
      {review.may.includes('replay') ? (
        <Link to="/audit/reviews/$reviewId" params={{ reviewId: review.reviewId }}>
          <HistoryOutlined aria-hidden="true" /> {t('replay')}
        </Link>
      ) : null}
    </div>
  );
};

export const ReviewPanels = ({ review }: { review: ReviewView }) => {
  const t = useReviewTexts();
  return (
    <>
      <Facts review={review} />
      <div className="review-grid">
        <Panel title={t('timeline')}>
          <Timeline reviewId={review.reviewId} stages={review.stages} />
        </Panel>
        <div className="stack">
          <WordsPanels reviewId={review.reviewId} />
          {review.results.length === 0 ? (
            <Panel title={t('result')}>
              <p className="muted">{t('noResult')}</p>
            </Panel>
          ) : (
            review.results.map((result) => (
              <ResultCard key={result.score} reviewId={review.reviewId} result={result} />
            ))
          )}
          <Panel title={t('content')}>
            {review.answers.length === 0 ? <p className="muted">{t('noContent')}</p> : null}
            <EarlierAnswers answers={review.answers} />
          </Panel>
        </div>
      </div>
    </>
  );
};
