import type { GivenRole } from '@reprise/http-contracts/access';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../shared/http/index.js';
import { ProblemNotice } from '../../shared/ui/index.js';
import { giveRoles } from './api/access.js';
import { useAccessTexts } from './access-texts.js';

const offered: readonly GivenRole[] = ['hrDesigner', 'hrOperator', 'auditor', 'administrator'];

interface RoleChoiceProps {
  readonly personId: string;
  readonly held: readonly GivenRole[];
}

export const RoleChoice = ({ personId, held }: RoleChoiceProps) => {
  const t = useAccessTexts();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<readonly GivenRole[]>(held);
  const command = useCommand({
    send: (_: undefined, key) => giveRoles(personId, chosen, key),
    touches: ['access', 'me'],
    onDone: () => void message.success(t('saved')),
  });
  const isChanged = offered.some((role) => held.includes(role) !== chosen.includes(role));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) command.mutate(undefined);
      }}
    >
      <fieldset className="role-choice">
        <legend>{t('roles')}</legend>
        <p className="form-hint">{t('rolesHint')}</p>
        {offered.map((role) => (
          <Checkbox
            key={role}
            checked={chosen.includes(role)}
            onChange={({ target }) => {
              setChosen(
                target.checked ? [...chosen, role] : chosen.filter((other) => other !== role),
              );
            }}
          >
            {t(role)}
          </Checkbox>
        ))}
      </fieldset>
      {command.isError ? <ProblemNotice error={command.error} /> : null}
      <div>
        <Button htmlType="submit" disabled={!isChanged} loading={command.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
