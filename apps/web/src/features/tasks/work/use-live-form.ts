import type { TaskView } from '@reprise/http-contracts/tasks';
import { useEffect, useMemo, useState } from 'react';
import type { LiveForm } from './form-reading.js';

/** Without the check (the network is away) the page asks everything, and the server judges. */
const load = async (task: TaskView): Promise<LiveForm | undefined> => {
  if (task.form === undefined || task.kind === 'goal setting') return undefined;
  try {
    const { liveForm } = await import('./live-form.js');
    return liveForm(task);
  } catch {
    return undefined;
  }
};

export interface Live {
  /** The check, once it is there. */
  readonly form: LiveForm | undefined;
  readonly isLoading: boolean;
  readonly ready: Promise<LiveForm | undefined>;
}

export const useLiveForm = (task: TaskView): Live => {
  const ready = useMemo(() => load(task), [task]);
  const [state, setState] = useState<Omit<Live, 'ready'>>({ form: undefined, isLoading: true });
  useEffect(() => {
    let isCurrent = true;
    void ready.then((form) => {
      if (isCurrent) setState({ form, isLoading: false });
    });
    return () => {
      isCurrent = false;
    };
  }, [ready]);
  return { ...state, ready };
};
