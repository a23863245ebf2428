// The samples of each operation. They are remembered in the sidecar, by edits like any other; one that looks as if it
// had a secret in it is only held here, for as long as the window lives, until the secret is masked.
import type { JsonValue } from '../../shared/base/json-value';
import type { Path } from '../../shared/base/pointer';
import type { ConnectorDocument } from '../../shared/connector/document';
import { sampleOwner } from '../../shared/connector/sample-owners';
import type { ReadSample } from '../../shared/import/read-sample';
import {
  buildSampleEdit,
  buildSampleRemoval,
  buildSampleRename,
  chooseSampleName,
  printContent,
  readContent,
  readSamples,
  type StoredSample,
} from '../../shared/import/sidecar-samples';
import type { OperationKey, OperationSummary } from '../../shared/operations/operation';
import { findSampleSecrets, maskSample } from '../../shared/package/sample-secrets';
import { findSelected } from './selection';
import type { SliceCreator, StudioState } from './studio';

/** A sample as the sources show it. */
export interface Sample extends StoredSample {
  /** Where it looks as if there were a secret, in the sample as the sidecar would have it. */
  readonly secrets: readonly Path[];
  /** True while it is not remembered with the connector. */
  readonly isHeld: boolean;
}

export interface SamplesSlice {
  /** By the owner's name in the sidecar: what has a secret in it, and is not written anywhere. */
  readonly heldSamples: Readonly<Record<string, readonly StoredSample[]>>;
  /** Adds samples and says so; each gets a name that is free. */
  addSamples(key: OperationKey, samples: readonly ReadSample[]): void;
  /** {@link addSamples} for one JSON value. */
  addSample(key: OperationKey, name: string, value: JsonValue): void;
  /** Masks what looks like a secret; from then on the sample is remembered. */
  maskSample(key: OperationKey, name: string): void;
  /** Renames it; answers why not, empty when it was done. */
  renameSample(key: OperationKey, from: string, to: string): string;
  removeSample(key: OperationKey, name: string): void;
  /** Keeps what is held under the owner that an operation has from now on; undo may bring the old one back. */
  shareSamples(from: string, to: string): void;
}

/** The samples of an operation, remembered ones first. */
export function listSamples(
  document: Pick<ConnectorDocument, 'sidecar'>,
  held: StudioState['heldSamples'],
  owner: Pick<OperationSummary, 'operationId' | 'key'>,
): readonly Sample[] {
  const show = (sample: StoredSample, isHeld: boolean): Sample => {
    return { ...sample, isHeld, secrets: findSampleSecrets(printContent(sample.content)) };
  };
  return [
    ...readSamples(document, owner).map((sample) => show(sample, false)),
    ...(held[sampleOwner(owner)] ?? []).map((sample) => show(sample, true)),
  ];
}

export const createSamplesSlice: SliceCreator<SamplesSlice> = (set, get) => {
  /** The operation and its samples; null where it is gone. */
  const find = (key: OperationKey) => {
    const document = get().connector?.document;
    const operation = document && findSelected(document, { kind: 'operation', key });
    if (!operation) return null;
    return { document, operation, samples: listSamples(document, get().heldSamples, operation) };
  };
  const setHeld = (owner: string, change: (held: readonly StoredSample[]) => readonly StoredSample[]) => {
    const { heldSamples } = get();
    set({ heldSamples: { ...heldSamples, [owner]: change(heldSamples[owner] ?? []) } });
  };
  const letGo = (owner: string, name: string) =>
    setHeld(owner, (held) => held.filter((sample) => sample.name !== name));
  const addSamples = (key: OperationKey, samples: readonly ReadSample[]) => {
    const found = find(key);
    if (!found) return;
    const named = nameSamples(
      samples,
      found.samples.map((one) => one.name),
    );
    const isSecret = ({ content }: StoredSample) => findSampleSecrets(printContent(content)).length > 0;
    const held = named.filter(isSecret);
    const edits = named
      .filter((sample) => !isSecret(sample))
      .map((sample) => buildSampleEdit(found.operation, sample));
    const [first] = edits;
    const label = edits.length === 1 ? first?.label : `Keep ${edits.length} samples`;
    if (
      first &&
      get().edit({ ...first, label: label ?? first.label, changes: edits.flatMap((one) => one.changes) })
    )
      return;
    if (held.length > 0) setHeld(sampleOwner(found.operation), (before) => [...before, ...held]);
    const names = named.map(({ name }) => name).join(', ');
    const warning =
      held.length > 0
        ? ' It looks as if there were a secret in it: mask it to keep it with the connector.'
        : '';
    get().announce(`${names} added to the sources.${warning}`);
  };
  return {
    heldSamples: {},
    addSamples,
    addSample: (key, name, value) => addSamples(key, [{ name, content: { kind: 'value', value } }]),
    maskSample: (key, name) => {
      const found = find(key);
      const sample = found?.samples.find((one) => one.name === name);
      const content = sample && readContent(maskSample(printContent(sample.content), sample.secrets));
      if (!found || !content || get().edit(buildSampleEdit(found.operation, { name, content }))) return;
      letGo(sampleOwner(found.operation), name);
      get().announce(`${name} is masked, and kept with the connector.`);
    },
    renameSample: (key, from, to) => {
      const found = find(key);
      const sample = found?.samples.find((one) => one.name === from);
      if (!found || !sample) return 'That sample is no longer there.';
      const edit = buildSampleRename(found.samples, found.operation, from, to);
      if (!edit) return to === '' ? 'A name cannot be empty.' : `There is a sample ${to} already.`;
      if (sample.isHeld) {
        setHeld(sampleOwner(found.operation), (held) =>
          held.map((one) => (one.name === from ? { ...one, name: to } : one)),
        );
      } else if (get().edit(edit)) return 'The sample could not be renamed.';
      get().announce(`${from} is now called ${to}.`);
      return '';
    },
    removeSample: (key, name) => {
      const found = find(key);
      const sample = found?.samples.find((one) => one.name === name);
      if (!found || !sample) return;
      if (sample.isHeld) letGo(sampleOwner(found.operation), name);
      else if (get().edit(buildSampleRemoval(found.document, found.operation, name))) return;
      get().announce(`${name} removed from the sources.`);
    },
    shareSamples: (from, to) => {
      const held = get().heldSamples[from];
      if (held && from !== to) setHeld(to, () => held);
    },
  };
};

/** Gives each a name that neither another nor one of the taken ones has. */
function nameSamples(samples: readonly ReadSample[], taken: readonly string[]): readonly StoredSample[] {
  const names = [...taken];
  return samples.map(({ name: wanted, content }) => {
    const name = chooseSampleName(names, wanted);
    names.push(name);
    return { name, content };
  });
}
