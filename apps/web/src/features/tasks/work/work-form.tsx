import { AnswerWork } from './answer-work.js';
import { AppealWork } from './appeal-work.js';
import { BallotWork } from './ballot-work.js';
import { DecisionWork } from './decision-work.js';
import { NominationWork } from './nomination-work.js';
import { ReceiptWork } from './receipt-work.js';
import type { WorkProps } from './work-context.js';
import '../tasks.css';

/** What is asked of the person, by the kind of the task. */
export const WorkForm = (work: WorkProps) => {
  const { task } = work;
  if (task.nomination !== undefined) return <NominationWork {...work} />;
  if (task.decision !== undefined) return <DecisionWork {...work} />;
  if (task.vote !== undefined) return <BallotWork {...work} />;
  if (task.window !== undefined) return <AppealWork {...work} />;
  if (task.kind === 'acknowledgement') return <ReceiptWork {...work} />;
  return <AnswerWork {...work} />;
};
