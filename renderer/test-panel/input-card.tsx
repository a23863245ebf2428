// The inputs of an operation as its maker's card: required, optional, advanced on demand; what is hidden is not
// shown. Enter or Ctrl+Enter sends, Escape gives up.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useEffect, useMemo, useRef, useState } from 'react';
import { listInputs } from '../../shared/operations/list-inputs';
import type { Input, Operation } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { cancelCall } from '../commands/cancel-call';
import { sendCall } from '../commands/send-call';
import { useRunCommand } from '../commands/use-run-command';
import { useStudio, useStudioState } from '../store/studio';
import { IconButton } from '../ui/icon-button';
import { ShortcutHint } from '../ui/shortcut-hint';
import { InputField } from './input-field';

interface InputCardProps {
  readonly tree: JsonTree;
  readonly operation: Operation;
}

export function InputCard({ tree, operation }: InputCardProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const run = useRunCommand();
  const { key } = operation;
  const form = useRef<HTMLFormElement>(null);
  const inputs = useMemo(() => listInputs(tree, operation), [tree, operation]);
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
        <Fields operation={operation} inputs={plain} />
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
        {isAdvancedShown && <Fields operation={operation} inputs={advanced} />}
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

interface FieldsProps {
  readonly operation: Operation;
  readonly inputs: readonly Input[];
}

function Fields({ operation: { key }, inputs }: FieldsProps) {
  const { store } = useStudio();
  const values = useStudioState((state) => state.inputs[key]);
  const faults = useStudioState((state) => state.faults[key]);
  return inputs.map((input) => (
    <InputField
      key={`${input.id} ${input.type}`}
      input={input}
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
