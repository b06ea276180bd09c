import type { ReviewStage, ReviewStep } from '@reprise/http-contracts/reviews';
import { Link } from '@tanstack/react-router';
import { useJoin, usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DueMark, Pill } from '../../shared/ui/index.js';
import { useReviewTexts } from './reviews-texts.js';
import { stepWord } from './step-words.js';
import './timeline.css';

interface OfStep {
  readonly reviewId: string;
  readonly step: ReviewStep;
}

/** A vote that opened can be looked at, while it runs and after. */
const ToVote = ({ reviewId, step }: OfStep) => {
  const t = useReviewTexts();
  const pick = usePick();
  if (step.status !== 'open' && step.status !== 'closed') return null;
  return (
    <Link
      to="/reviews/$reviewId/votes/$step"
      params={{ reviewId, step: step.step }}
      aria-label={`${t('voteDetails')} · ${pick(step.title)}`}
    >
      {t('voteDetails')}
    </Link>
  );
};

const StepLine = ({ reviewId, step }: OfStep) => {
  const t = useReviewTexts();
  const join = useJoin();
  const pick = usePick();
  const format = useFormatTime();
  const { word, tone } = stepWord(step);
  const names = join(step.people.map((person) => person.name));
  const isMine = step.taskId !== undefined && step.status === 'open';
  return (
    <li className={`step step-${step.status}`}>
      <span className="step-dot" aria-hidden="true" />
      <span className="step-title">
        {pick(step.title)}
        {step.iteration > 1 ? <small> {t('round', { n: step.iteration })}</small> : null}
      </span>
      <span className="step-state">
        {isMine ? <Pill tone="blue">{t('yourTurn')}</Pill> : <Pill tone={tone}>{t(word)}</Pill>}
      </span>
      <span className="step-meta">
        {step.status === 'open' && names !== '' && !isMine ? (
          <span>{t('waitingFor', { names })}</span>
        ) : null}
        {step.status === 'closed' ? <span>{format(step.closedAt, 'day')}</span> : null}
        {step.status === 'open' ? <DueMark dueAt={step.dueAt} /> : null}
        {step.kind === 'vote' ? <ToVote reviewId={reviewId} step={step} /> : null}
        {isMine ? (
          <Link to="/tasks/$taskId" params={{ taskId: step.taskId ?? '' }}>
            {t('open')}
          </Link>
        ) : null}
      </span>
    </li>
  );
};

interface TimelineProps {
  readonly reviewId: string;
  readonly stages: readonly ReviewStage[];
}

/** The whole process at a glance: what is behind, where it stands, and what is to come. */
export const Timeline = ({ reviewId, stages }: TimelineProps) => {
  const t = useReviewTexts();
  const pick = usePick();
  return (
    <ol className="timeline" aria-label={t('timeline')}>
      {stages.map((stage) => (
        <li
          key={stage.stage}
          className={`stage stage-${stage.status}`}
          aria-current={stage.status === 'open' ? 'step' : undefined}
        >
          <h3>
            {pick(stage.title)}
            {stage.status === 'open' ? <Pill tone="blue">{t('now')}</Pill> : null}
          </h3>
          <ol>
            {stage.steps.map((step) => (
              <StepLine
                key={`${step.step} ${String(step.iteration)}`}
                reviewId={reviewId}
                step={step}
              />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
};
