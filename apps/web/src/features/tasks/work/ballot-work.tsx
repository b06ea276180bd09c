import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Controller } from 'react-hook-form';
import { usePick } from '../../../shared/i18n/index.js';
import { QueryView } from '../../../shared/ui/index.js';
import { useVoteTexts, voteQuery } from '../../../shared/votes/index.js';
import { CommentRow } from './comment-row.js';
import { RadioCards } from './radio-cards.js';
import type { WorkProps } from './work-context.js';
import { useWorkTexts } from './work-texts.js';

/** A ballot: the choices with what each comes to, as the vote itself says it. */
export const BallotWork = (work: WorkProps) => {
  const t = useWorkTexts();
  const v = useVoteTexts();
  const pick = usePick();
  const { reviewId, vote: asked } = work.task;
  const query = useQuery(voteQuery(reviewId, asked?.step ?? ''));
  return (
    <QueryView query={query} lines={5}>
      {(vote) => (
        <div className="stack">
          {vote.own?.status === 'not present' ? (
            <Alert type="warning" showIcon title={v('waitForChair')} />
          ) : null}
          <Controller
            control={work.form.control}
            name="choice"
            render={({ field }) => (
              <RadioCards
                id="choice"
                label={t('ballot')}
                options={vote.choices.map(({ choice, title, means }) => ({
                  value: choice,
                  label: pick(title),
                  ...(means === undefined ? {} : { hint: pick(means) }),
                }))}
                value={field.value}
                error={work.faultOf('choice')}
                onChange={field.onChange}
              />
            )}
          />
          <CommentRow work={work} name="comment" label={t('minutes')} hint={t('minutesHint')} />
        </div>
      )}
    </QueryView>
  );
};
