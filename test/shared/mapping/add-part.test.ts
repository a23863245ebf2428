import { describe, expect, it } from 'vitest';
import { planNewField, planNewParameter, planNewResponse } from '../../../shared/mapping/add-part';
import { changesOf, define, key, open, planned, reasonOf } from './definitions';

const post = key('post /orders');
const document = open(
  define(
    '/orders',
    `{
      "post": {
        "parameters": [
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "properties": {
                "sku": {
                  "type": "string"
                }
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "ok"
          }
        }
      }
    }`,
  ),
);

describe('parts by their names', () => {
  it('add a parameter with its segment', () => {
    const plan = planNewParameter(document, post, 'siteId', 'path');
    expect(changesOf(document, plan)).toEqual([
      '-"/orders": {',
      '+"/orders/{siteId}": {',
      '+},',
      '+{',
      '+"name": "siteId",',
      '+"in": "path",',
      '+"required": true,',
      '+"type": "string",',
      '+"x-ms-summary": "Site Id",',
      '+"x-ms-url-encoding": "single"',
    ]);
    expect(planned(plan).place).toEqual(['paths', '/orders/{siteId}', 'post', 'parameters', 1]);
  });

  it('add a field and a response', () => {
    expect(changesOf(document, planNewField(document, post, { in: 'body' }, [], 'note'))).toEqual([
      '+},',
      '+"note": {',
      '+"type": "string",',
      '+"x-ms-summary": "Note"',
    ]);
    expect(changesOf(document, planNewResponse(document, post, '404'))).toEqual([
      '+},',
      '+"404": {',
      '+"description": "The reply."',
    ]);
  });

  it('add the first field with its body', () => {
    const plain = open(
      define(
        '/a',
        `{
      "post": {
        "operationId": "A"
      }
    }`,
      ),
    );
    const plan = planNewField(plain, key('post /a'), { in: 'body' }, [], 'note');
    expect(changesOf(plain, plan).join('')).toBe(
      '-"operationId": "A"+"operationId": "A",+"parameters": [+{+"name": "body",+"in": "body",+"required": true,+"schema": {+"type": "object",+"properties": {+"note": {+"type": "string",+"x-ms-summary": "Note"+}+}+}+}+]',
    );
    const read = open(define('/a', '{ "get": {} }'));
    expect(reasonOf(planNewField(read, key('get /a'), { in: 'body' }, [], 'x'))).toBe(
      'A GET request has no body.',
    );
  });

  it('refuse names that are empty, taken or unfit', () => {
    expect(reasonOf(planNewParameter(document, post, '', 'query'))).toBe('A name cannot be empty.');
    expect(reasonOf(planNewParameter(document, post, 'a b', 'header'))).toBe(
      'a b has characters that the name of a header cannot have.',
    );
    expect(reasonOf(planNewParameter(document, post, 'a', 'formData'))).toBe(
      'This request sends a body, and a request has either a form or a body.',
    );
    expect(reasonOf(planNewField(document, post, { in: 'body' }, [], 'sku'))).toBe(
      'There is a sku in the body already.',
    );
    expect(reasonOf(planNewField(document, post, { in: 'body' }, ['sku'], 'x'))).toBe(
      'sku holds one value and has no fields.',
    );
    expect(reasonOf(planNewField(document, post, { in: 'response', status: '200' }, [], 'x'))).toBe(
      'That part is no longer there.',
    );
    expect(reasonOf(planNewResponse(document, post, '200'))).toBe('There is a 200 already.');
    expect(reasonOf(planNewResponse(document, post, '99'))).toBe(
      'A status is a number from 100 to 599, or default.',
    );
  });
});
