// What a step of the trace shows on its card: its icon, its first lines, its time. Pure but for the icons.
import type { FluentIcon } from '@fluentui/react-icons';
import { AppsListDetailRegular } from '@fluentui/react-icons/svg/apps-list-detail';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CodeRegular } from '@fluentui/react-icons/svg/code';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { FlowRegular } from '@fluentui/react-icons/svg/flow';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { HourglassHalfRegular } from '@fluentui/react-icons/svg/hourglass-half';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import type { TraceStep } from '../../shared/contract/runtime-calls';
import { printTime } from './print-size';

export const stepIcons: Readonly<Record<TraceStep['kind'], FluentIcon>> = {
  inputs: AppsListDetailRegular,
  definition: DocumentRegular,
  connection: KeyRegular,
  policy: FlowRegular,
  script: CodeRegular,
  wait: HourglassHalfRegular,
  request: GlobeRegular,
  reply: CheckmarkCircleRegular,
  outputs: AppsListDetailRegular,
};

const marks = { same: '', added: '+ ', changed: '~ ', removed: '− ' } as const;

/** A line as it stands on the card: `+ X-Tenant: vanarsdel`, `~ path: /a → /b`. */
export function printLine({ name, value, before, change }: TraceStep['lines'][number]): string {
  const shown = before === undefined ? value : `${before} → ${value}`;
  return `${marks[change]}${name}${name === '' || shown === '' ? '' : ': '}${shown}`;
}

/** What a line's mark says in words; empty for a line that stayed the same. */
export function printChange(change: TraceStep['lines'][number]['change']): string {
  return change === 'same' ? '' : `${change.charAt(0).toUpperCase()}${change.slice(1)}`;
}

/** What stood there before the step and after it; empty where there was nothing. */
export function splitLine({ value, before, change }: TraceStep['lines'][number]): {
  readonly before: string;
  readonly after: string;
} {
  if (change === 'removed') return { before: value, after: '' };
  return { before: before ?? '', after: value };
}

/** When the step began and how long it took; only what is worth saying. */
export function printStepTime({ startMs, durationMs, outcome }: TraceStep): string {
  if (outcome === 'skipped') return 'Skipped';
  const took = durationMs >= 0.5 ? `, took ${printTime(durationMs)}` : '';
  return `At ${printTime(startMs)}${took}`;
}
