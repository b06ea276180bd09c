import type { AnswerContent, EarlierAnswer } from '@reprise/http-contracts/answers';
import { useJoin, usePick } from '../i18n/index.js';
import { useFormatTime } from '../time/index.js';
import { Pill } from '../ui/index.js';
import { useAnswerTexts } from './answer-texts.js';
import './answers.css';

const Goals = ({ goals }: { goals: Extract<AnswerContent, { kind: 'goals' }>['goals'] }) => {
  const format = useFormatTime();
  return (
    <ul>
      {goals.map((goal) => (
        <li key={goal.title} className="goal-line">
          <span>
            {goal.title}
            <small className="muted">
              {' '}
              {[goal.target, format(goal.dueOn, 'date')].filter((part) => part !== '').join(' · ')}
            </small>
          </span>
          <strong>{goal.weight}%</strong>
        </li>
      ))}
    </ul>
  );
};

const Fields = ({ fields }: { fields: Extract<AnswerContent, { kind: 'answer' }>['fields'] }) => {
  const pick = usePick();
  return (
    <dl>
      {fields.map((field) => (
        <div key={field.field}>
          <dt>{pick(field.title)}</dt>
          <dd className="words">
            {field.label === undefined ? field.value : `${field.value} · ${pick(field.label)}`}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const outcomes = { approve: 'approve', reject: 'reject', 'send back': 'sendBack' } as const;
const stances = { agreed: 'agreed', received: 'received', refused: 'refused' } as const;

const Words = ({ head, text }: { head: string; text: string }) => (
  <>
    <p>{head}</p>
    {text === '' ? null : <p className="words">{text}</p>}
  </>
);

export const AnswerContentView = ({ content }: { content: AnswerContent }) => {
  const t = useAnswerTexts();
  const join = useJoin();
  const pick = usePick();
  switch (content.kind) {
    case 'answer':
      return <Fields fields={content.fields} />;
    case 'goals':
      return <Goals goals={content.goals} />;
    case 'nomination':
      return <p>{join(content.people.map((person) => person.name))}</p>;
    case 'decision':
      return (
        <Words
          head={
            content.named === undefined
              ? t(outcomes[content.outcome as keyof typeof outcomes])
              : pick(content.named)
          }
          text={content.comment}
        />
      );
    case 'receipt':
      return (
        <Words head={t(stances[content.stance as keyof typeof stances])} text={content.comment} />
      );
    case 'ballot':
      return <Words head={t(content.choice)} text={content.reason} />;
    case 'appeal':
      return <p className="words">{content.grounds}</p>;
    case 'erased':
      return <p className="muted">{t('erased')}</p>;
  }
};

/** Something handed in earlier, as far as this reader may see it. */
export const Earlier = ({ answer }: { answer: EarlierAnswer }) => {
  const t = useAnswerTexts();
  const pick = usePick();
  const format = useFormatTime();
  return (
    <article className="earlier">
      <h3>{pick(answer.title)}</h3>
      <p className="earlier-who">
        {answer.by?.name ?? t('someone')} · {format(answer.at, 'moment')}{' '}
        {answer.late ? <Pill tone="amber">{t('late')}</Pill> : null}
      </p>
      <AnswerContentView content={answer.content} />
    </article>
  );
};
