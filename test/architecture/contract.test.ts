// The table of calls: every row whole, every problem real, and no place in it for a secret to come out.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calls } from '../../shared/contract/calls';
import { events } from '../../shared/contract/events';
import { type CallRow } from '../../shared/contract/row';
import { houseOf, readSources } from './repository';

const rows = Object.entries(calls) as [string, CallRow][];
const files = readSources();
const secretNames =
  /^(?:password|passphrase|secret|clientSecret|token|accessToken|refreshToken|apiKey|api_key)$/u;

/** Every property name that a schema can answer, with the names of records as `*`. */
function listPropertyNames(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(listPropertyNames);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as { properties?: Record<string, unknown> };
  return [
    ...Object.keys(properties ?? {}),
    ...Object.values(properties ?? {}).flatMap(listPropertyNames),
    ...Object.values(rest).flatMap(listPropertyNames),
  ];
}

const print = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });

describe('the table of calls', () => {
  it.each(rows)('%s is a whole row', (name, row) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/u);
    expect(row.input).toBeInstanceOf(z.ZodType);
    expect(row.output).toBeInstanceOf(z.ZodType);
    for (const code of row.problems) expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/u);
    for (const stage of row.stages ?? []) expect(stage).toMatch(/^[a-z]+$/u);
  });

  it.each(rows)('%s takes nothing that has no shape', (_name, row) => {
    for (const wrong of [undefined, 7, 'text', [], () => 1]) {
      expect(row.input.safeParse(wrong).success).toBe(false);
    }
  });

  it.each(rows)('%s has no place for a secret in its answer', (_name, row) => {
    expect(listPropertyNames(print(row.output)).filter((name) => secretNames.test(name))).toEqual([]);
  });

  it.each(Object.entries(events))('the event %s carries no secret', (_name, schema) => {
    expect(listPropertyNames(print(schema)).filter((name) => secretNames.test(name))).toEqual([]);
  });

  it('Every problem that a row names can occur: some file of shared or electron makes it.', () => {
    const made = files
      .filter((file) => ['shared', 'electron'].includes(houseOf(file.name)))
      .filter((file) => !file.name.startsWith('shared/contract/'))
      .map((file) => file.text)
      .join('\n');
    const never = rows.flatMap(([name, row]) =>
      row.problems.filter((code) => !made.includes(`'${code}'`)).map((code) => `${name}: ${code}`),
    );
    expect(never).toEqual([]);
  });

  it('Every row is answered in electron and asked for in renderer.', () => {
    const textOf = (house: string) =>
      files
        .filter((file) => houseOf(file.name) === house)
        .map((file) => file.text)
        .join('\n');
    const [electron, renderer] = [textOf('electron'), textOf('renderer')];
    const unused = rows
      .map(([name]) => name)
      .filter((name) => !electron.includes(`'${name}'`) || !renderer.includes(`'${name}'`));
    expect(unused).toEqual([]);
  });

  it('is what this file thinks a secret would look like', () => {
    const leaking = z.object({ list: z.array(z.object({ name: z.string(), token: z.string() })) });
    expect(listPropertyNames(print(leaking))).toEqual(['list', 'name', 'token']);
  });
});
