import type { TaskView } from '@reprise/http-contracts/tasks';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { isProblem } from '../../shared/http/index.js';
import { usePick } from '../../shared/i18n/index.js';
import { Panel, ProblemNotice } from '../../shared/ui/index.js';
import { saveDraft } from './api/save-draft.js';
import { DeskDialogs } from './desk-dialogs.js';
import type { Asked } from './desk-dialogs.js';
import { DraftConflict } from './draft/draft-conflict.js';
import { DraftStatus } from './draft/draft-status.js';
import { useDraft } from './draft/use-draft.js';
import { TaskSide } from './task-side.js';
import { useTaskTexts } from './task-texts.js';
import { useTaskCommands } from './use-task-commands.js';
import { checkWork } from './work/check-work.js';
import type { WorkFaults } from './work/check-work.js';
import { WorkForm } from './work/work-form.js';
import { windowWords } from './work/window-words.js';
import { useWorkTexts } from './work/work-texts.js';
import { firstOf } from './work/first-of.js';
import { useLiveForm } from './work/use-live-form.js';
import { valuesFromDraft } from './work/work-values.js';
import type { WorkValues } from './work/work-values.js';

const useDesk = (task: TaskView) => {
  const draft = useDraft({
    taskId: task.taskId,
    stored: task.draft,
    save: (baseVersion, content) => saveDraft(task.taskId, { baseVersion, content }),
  });
  const form = useForm<WorkValues>({ defaultValues: firstOf(task, draft.first) });
  const [faults, setFaults] = useState<WorkFaults>({});
  const { keeper } = draft;
  const live = useLiveForm(task);
  useEffect(() => {
    const watching = form.watch((values) => {
      keeper.change(structuredClone(values));
      // Faults go away as they are mended, and new ones wait until the next try.
      setFaults((before) => {
        const now = checkWork(task, valuesFromDraft(values), live.form);
        return Object.fromEntries(Object.entries(before).filter(([part]) => part in now));
      });
    });
    return () => {
      watching.unsubscribe();
    };
  }, [form, keeper, live.form, task]);
  return { draft, form, live, faults, setFaults };
};

const focusFirst = (faults: WorkFaults): void => {
  const [first] = Object.keys(faults);
  if (first === undefined) return;
  const part = document.getElementById(first) ?? document.querySelector(`[name="${first}"]`);
  if (part instanceof HTMLElement) part.focus();
};

interface FootProps {
  readonly task: TaskView;
  readonly state: ReturnType<typeof useDraft>['state'];
  readonly onAsk: (asked: Asked) => void;
}

const Foot = ({ task, state, onAsk }: FootProps) => {
  const t = useTaskTexts();
  const w = useWorkTexts();
  return (
    <div className="work-foot">
      <DraftStatus state={state} />
      <span className="row">
        {task.mayDecline ? (
          <Button
            onClick={() => {
              onAsk('decline');
            }}
          >
            {t(task.vote === undefined ? 'decline' : 'recuse')}
          </Button>
        ) : null}
        {task.window?.isWaivable !== true ? null : (
          <Button
            onClick={() => {
              onAsk('waive');
            }}
          >
            {w(windowWords(task).waive)}
          </Button>
        )}
        <Button
          type="primary"
          onClick={() => {
            onAsk('submit');
          }}
        >
          {task.window === undefined ? t('submit') : w(windowWords(task).title)}
        </Button>
      </span>
    </div>
  );
};

/** The form, the draft beneath it, and what is known beside it. */
export const TaskDesk = ({ task }: { task: TaskView }) => {
  const t = useTaskTexts();
  const pick = usePick();
  const { draft, form, live, faults, setFaults } = useDesk(task);
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const commands = useTaskCommands(task, () => {
    draft.keeper.forget();
  });
  const faultOf = (part: string): string | undefined => {
    const fault = faults[part];
    if (fault === undefined) return undefined;
    return typeof fault === 'string' ? t(fault) : pick(fault);
  };
  const ask = async (next: Asked): Promise<void> => {
    const check = await live.ready;
    const found = next === 'submit' ? checkWork(task, form.getValues(), check) : {};
    setFaults(found);
    if (Object.keys(found).length === 0) setAsked(next);
    else setTimeout(focusFirst, 0, found);
  };
  const choose = (choice: 'mine' | 'theirs'): void => {
    if (choice === 'theirs' && draft.state.kind === 'conflict') {
      const { content } = draft.state.theirs;
      void draft.keeper.settle('theirs').then(() => {
        form.reset(valuesFromDraft(content));
      });
    } else {
      void draft.keeper.settle('mine');
    }
  };
  const count = Object.keys(faults).length;
  return (
    <div className="desk">
      <div>
        {draft.state.kind === 'conflict' ? (
          <DraftConflict mine={form.getValues()} theirs={draft.state.theirs} onChoose={choose} />
        ) : null}
        {commands.complete.isError && !isProblem(commands.complete.error, 'WEB.UNREACHABLE') ? (
          <ProblemNotice error={commands.complete.error} />
        ) : null}
        {count === 0 ? null : <Alert type="warning" showIcon title={t('faultsTitle', { count })} />}
        <Panel>
          <WorkForm task={task} form={form} live={live} faultOf={faultOf} />
        </Panel>
        <Foot task={task} state={draft.state} onAsk={(next) => void ask(next)} />
      </div>
      <TaskSide task={task} />
      <DeskDialogs
        asked={asked}
        task={task}
        values={form.getValues()}
        commands={commands}
        onClose={() => {
          setAsked(undefined);
        }}
      />
    </div>
  );
};
