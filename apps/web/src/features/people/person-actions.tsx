import type { PersonView } from '@reprise/http-contracts/people';
import { Button } from 'antd';
import { useState } from 'react';
import { ChangeDialog } from '../../shared/change/index.js';
import { DateField, FormRow, PersonPicker, SelectField } from '../../shared/ui/index.js';
import type { PersonRef } from '../../shared/ui/index.js';
import { usePeopleTexts } from './people-texts.js';

interface DialogProps {
  readonly person: PersonView;
  readonly onClose: () => void;
}

const kinds = ['parental', 'sick', 'other'] as const;

const StartLeave = ({ person, onClose }: DialogProps) => {
  const t = usePeopleTexts();
  const [kind, setKind] = useState<(typeof kinds)[number]>('parental');
  const [on, setOn] = useState('');
  return (
    <ChangeDialog
      title={t('startLeave')}
      confirm={t('startLeave')}
      path={`/api/people/${person.personId}/leave-start`}
      body={on === '' ? undefined : { kind, on }}
      onClose={onClose}
    >
      <FormRow id="leave-kind" label={t('leaveKind')}>
        <SelectField
          id="leave-kind"
          value={kind}
          options={kinds.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => {
            setKind(kinds.find((known) => known === value) ?? kind);
          }}
        />
      </FormRow>
      <FormRow id="leave-on" label={t('leaveOn')} required>
        <DateField id="leave-on" value={on} onChange={setOn} />
      </FormRow>
    </ChangeDialog>
  );
};

const EndLeave = ({ person, onClose }: DialogProps) => {
  const t = usePeopleTexts();
  const [on, setOn] = useState('');
  return (
    <ChangeDialog
      title={t('endLeave')}
      confirm={t('endLeave')}
      path={`/api/people/${person.personId}/leave-end`}
      body={on === '' ? undefined : { on }}
      onClose={onClose}
    >
      <FormRow id="return-on" label={t('returnOn')} required>
        <DateField id="return-on" value={on} onChange={setOn} />
      </FormRow>
    </ChangeDialog>
  );
};

const ChangeManager = ({ person, onClose }: DialogProps) => {
  const t = usePeopleTexts();
  const [manager, setManager] = useState<PersonRef | undefined>(undefined);
  const [on, setOn] = useState('');
  const body = manager === undefined || on === '' ? undefined : { manager: manager.personId, on };
  return (
    <ChangeDialog
      title={t('changeManager')}
      confirm={t('changeManager')}
      path={`/api/people/${person.personId}/manager`}
      body={body}
      onClose={onClose}
    >
      <FormRow id="new-manager" label={t('newManager')} required>
        <PersonPicker
          id="new-manager"
          exclude={[person.personId]}
          value={manager}
          onPick={setManager}
        />
      </FormRow>
      <FormRow id="manager-on" label={t('on')} required>
        <DateField id="manager-on" value={on} onChange={setOn} />
      </FormRow>
    </ChangeDialog>
  );
};

const dialogs = { startLeave: StartLeave, endLeave: EndLeave, changeManager: ChangeManager };
type Asked = keyof typeof dialogs;

/** Changes to a person that running reviews feel; each shows which before it happens. */
export const PersonActions = ({ person }: { person: PersonView }) => {
  const t = usePeopleTexts();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const leave: Asked = person.onLeave ? 'endLeave' : 'startLeave';
  const offered: readonly Asked[] = [
    ...(person.may.includes('manager') ? (['changeManager'] as const) : []),
    ...(person.may.includes('leave') ? [leave] : []),
  ];
  const Dialog = asked === undefined ? undefined : dialogs[asked];
  return (
    <>
      {offered.map((act) => (
        <Button
          key={act}
          onClick={() => {
            setAsked(act);
          }}
        >
          {t(act)}
        </Button>
      ))}
      {Dialog === undefined ? null : (
        <Dialog
          person={person}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
};
