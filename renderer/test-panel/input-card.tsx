// The inputs of an operation as its maker's card: required, optional, advanced on demand; what is hidden is not
// shown. Enter or Ctrl+Enter sends, Escape gives up.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useEffect, useRef, useState } from 'react';
import type { Input } from '../../shared/operations/operation';
import { cancelCall } from '../commands/cancel-call';
import { sendCall } from '../commands/send-call';
import { useRunCommand } from '../commands/use-run-command';
import type { FilledOperation } from '../store/filled-operation';
import { useStudio, useStudioState } from '../store/studio';
import { IconButton } from '../ui/icon-button';
import { ShortcutHint } from '../ui/shortcut-hint';
import { InputField } from './input-field';
import { LookupStatus } from './lookup-status';

export function InputCard({ filled }: { readonly filled: FilledOperation }) {
  const styles = useStyles();
  const { store } = useStudio();
  const run = useRunCommand();
  const { inputs, operation } = filled;
  const { key } = operation;
  const form = useRef<HTMLFormElement>(null);
  const running = useStudioState((state) => state.running);
  const faults = useStudioState((state) => state.faults[key]);
  const advanced = inputs.filter((input) => input.group === 'advanced');
  const plain = inputs.filter((input) => input.group === 'required' || input.group === 'optional');
  const [isOpen, setOpen] = useState(false);
  const isAdvancedShown = isOpen || advanced.some((input) => faults?.[input.id]);
  useEffect(() => store.getState().startInputs(key), [store, key]);
  useEffect(() => {
    if (faults && Object.keys(faults).length > 0) focusFault(form.current);
  }, [faults]);
  return (
    <form
      ref={form}
      noValidate
      aria-label="Inputs"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        run(sendCall);
      }}
    >
      <div className={styles.fields}>
        {plain.length + advanced.length === 0 && <p className={styles.none}>This operation has no inputs.</p>}
        <Fields filled={filled} inputs={plain} />
        <OpenFields filled={filled} />
        {advanced.length > 0 && (
          <Button
            appearance="subtle"
            size="small"
            className={styles.toggle}
            icon={isAdvancedShown ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isAdvancedShown}
            onClick={() => setOpen(!isAdvancedShown)}
          >
            Advanced · {advanced.length}
          </Button>
        )}
        {isAdvancedShown && <Fields filled={filled} inputs={advanced} />}
      </div>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          type="submit"
          icon={<SendRegular />}
          disabledFocusable={running !== null}
        >
          Send
        </Button>
        {running ? (
          <Button onClick={() => run(cancelCall)}>Cancel</Button>
        ) : (
          <ShortcutHint shortcut={sendCall.shortcut ?? ''} />
        )}
        <span className={styles.space} />
        <IconButton
          icon={ArrowResetRegular}
          label="Start over with the definition's values"
          onClick={() => store.getState().startInputs(key, true)}
        />
      </div>
    </form>
  );
}

/** How far the lookups of dynamic fields are. */
function OpenFields({ filled: { openFields, inputs } }: { readonly filled: FilledOperation }) {
  return openFields.map((lookup, index) => {
    const { inputId } = lookup.binding;
    const label = inputId === null ? 'outputs' : inputs.find(({ id }) => id === inputId)?.label;
    return (
      <LookupStatus
        key={index}
        lookup={lookup}
        what={`fields of ${label ?? 'the body'}`}
        empty={`There are no fields for ${label ?? 'the body'} with these inputs.`}
      />
    );
  });
}

interface FieldsProps {
  readonly filled: FilledOperation;
  readonly inputs: readonly Input[];
}

function Fields({ filled: { tree, operation, choices }, inputs }: FieldsProps) {
  const { key } = operation;
  const { store } = useStudio();
  const values = useStudioState((state) => state.inputs[key]);
  const faults = useStudioState((state) => state.faults[key]);
  return inputs.map((input) => (
    <InputField
      key={`${input.id} ${input.type}`}
      tree={tree}
      operation={operation}
      input={input}
      lookup={choices.get(input.id)}
      value={values?.[input.id]}
      fault={faults?.[input.id]}
      onChange={(value) => store.getState().setInput(key, input.id, value)}
    />
  ));
}

/** Puts the focus on the first field that keeps the call from being sent, unless it is on one already. */
function focusFault(form: HTMLFormElement | null): void {
  const isOnFault = form?.querySelector('[aria-invalid="true"]:focus');
  if (!isOnFault) form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 14px',
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  toggle: { alignSelf: 'flex-start', flexShrink: 0 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    flexShrink: 0,
    padding: '8px 14px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  space: { flex: '1 1 0' },
});
