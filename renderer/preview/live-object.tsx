// An object whose fields come from another operation: asked for by a button, since they cost a call.
import { Button, Field, makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Lookup } from '../../shared/operations/read-lookup';
import type { CardField } from '../../shared/preview/card';
import { readLiveFields } from './live-fields';
import { useLookup, type FieldLookup, type PreviewView } from './use-lookup';

interface LiveObjectProps {
  readonly view: PreviewView;
  readonly field: CardField;
  readonly lookup: Lookup;
  /** Hands the fields over, empty while there are none. */
  readonly onFields: (id: string, fields: readonly CardField[]) => void;
}

const none: readonly CardField[] = Object.freeze([]);

export function LiveObject({ view, field, lookup, onFields }: LiveObjectProps) {
  const styles = useStyles();
  const found = useLookup(view, lookup);
  const { state } = found;
  const { id, label } = field;
  useEffect(() => {
    const fields = state?.status === 'done' ? readLiveFields(state.reply, lookup, label) : null;
    onFields(id, fields ?? none);
  }, [state, lookup, id, label, onFields]);
  const canAsk = found.plan.ok && found.isConnected;
  return (
    <Field size="small" label={label} required={field.required} hint={describe(found, lookup, label)}>
      <div className={styles.line}>
        <Button size="small" disabledFocusable={!canAsk} onClick={() => canAsk && found.start(true)}>
          {state?.status === 'done' ? 'Ask again' : 'Show its fields'}
        </Button>
        {state?.status === 'waiting' && <Spinner size="tiny" label="Asking the web API" />}
      </div>
    </Field>
  );
}

function describe({ plan, isConnected, state }: FieldLookup, lookup: Lookup, label: string): string {
  if (!plan.ok) return `Approximated. ${plan.reason}`;
  if (!isConnected) return 'Approximated: its fields come from the web API. Choose a connection to see them.';
  if (state?.status === 'failed') return state.problem.message;
  if (state?.status === 'done' && !readLiveFields(state.reply, lookup, label)) {
    return `The reply has no schema${lookup.valuePath === '' ? '' : ` at ${lookup.valuePath}`}.`;
  }
  return state ? '' : 'Its fields come from the web API.';
}

const useStyles = makeStyles({ line: { display: 'flex', alignItems: 'center', gap: '10px' } });
