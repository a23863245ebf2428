// What can be done with a call that was made: copy its request, save its body, use its reply as a sample.
import { Button, makeStyles } from '@fluentui/react-components';
import { ClipboardCodeRegular } from '@fluentui/react-icons/svg/clipboard-code';
import { DocumentArrowRightRegular } from '@fluentui/react-icons/svg/document-arrow-right';
import { TaskListAddRegular } from '@fluentui/react-icons/svg/task-list-add';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { JsonValue } from '../../shared/base/json-value';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { OperationKey } from '../../shared/operations/operation';
import { callNextPage } from '../commands/call-next-page';
import { useRunCommand } from '../commands/use-run-command';
import { useStudio, useStudioState, type Studio } from '../store/studio';
import { IconButton } from '../ui/icon-button';
import { chooseBodyName } from './choose-body-name';
import { printCurl } from './print-curl';

interface ReplyActionsProps {
  readonly invocation: Invocation;
  readonly operationKey: OperationKey;
}

export function ReplyActions({ invocation, operationKey }: ReplyActionsProps) {
  const styles = useStyles();
  const studio = useStudio();
  const run = useRunCommand();
  // Main keeps the whole body of the last reply only.
  const isLast = useStudioState((state) => state.lastCalled === operationKey);
  const { request, reply } = invocation;
  const sample = reply ? readSample(reply.body) : undefined;
  return (
    <div role="toolbar" aria-label="Use the call" className={styles.bar}>
      {invocation.next && (
        <Button size="small" onClick={() => run(callNextPage)}>
          {invocation.next.kind === 'page' ? 'Next page' : 'Next poll'}
        </Button>
      )}
      <IconButton
        icon={TaskListAddRegular}
        label="Keep as a test case"
        disabled={!reply}
        onClick={() => studio.store.getState().keepCase(operationKey)}
      />
      <IconButton
        icon={ClipboardCodeRegular}
        label="Copy as cURL, secrets masked"
        disabled={!request}
        onClick={() => request && void copyText(studio, printCurl(request), 'cURL command copied.')}
      />
      <IconButton
        icon={SaveRegular}
        label={isLast ? 'Save the body' : 'Save the body (send again first: another call was made since)'}
        disabled={!reply || !isLast || reply.body.sizeBytes === 0}
        onClick={() => reply && void saveBody(studio, chooseBodyName(operationKey, reply.body.mediaType))}
      />
      <IconButton
        icon={DocumentArrowRightRegular}
        label="Use this reply as a sample"
        disabled={sample === undefined}
        onClick={() => sample !== undefined && addSample(studio, operationKey, reply?.status ?? 0, sample)}
      />
    </div>
  );
}

/** The body as JSON, when there is all of it; undefined for every other body. */
function readSample(body: NonNullable<Invocation['reply']>['body']): JsonValue | undefined {
  if (body.kind !== 'json' || body.shownBytes < body.sizeBytes) return undefined;
  try {
    return JSON.parse(body.text) as JsonValue;
  } catch {
    return undefined;
  }
}

function addSample({ store }: Studio, key: OperationKey, status: number, value: JsonValue): void {
  store.getState().addSample(key, `Reply ${status}`, value);
  store
    .getState()
    .announce('The reply is a sample of this operation now; it is among the sources in Design.');
}

async function copyText({ bridge, store }: Studio, text: string, said: string): Promise<void> {
  const copied = await bridge.call('app.copy-text', { text });
  if (copied.ok) store.getState().announce(said);
  else store.getState().showProblem(copied.problem);
}

async function saveBody({ bridge, store }: Studio, suggestedName: string): Promise<void> {
  const saved = await bridge.call('runtime.save-body', { suggestedName });
  if (!saved.ok) store.getState().showProblem(saved.problem);
  else if (saved.value) store.getState().announce(`Body saved to ${saved.value.path}.`);
}

const useStyles = makeStyles({ bar: { display: 'flex', gap: '2px', paddingTop: '4px' } });
