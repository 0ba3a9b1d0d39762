import { describe, expect, it } from 'vitest';
import {
  ConfigError,
  ConflictError,
  ContractError,
  ForbiddenError,
  NotFoundError,
  ValidationError,
} from '../../../shared/domain/errors.ts';
import { HttpError } from '../../../shared/lambda/problem.ts';
import { problemCatalogue } from '../../../shared/lambda/problem-catalogue.ts';
import { mapProblem } from '../../../shared/lambda/problem-mapper.ts';

const problemOf = (error: unknown) => mapProblem(error, 'request-1').problem;

describe('the problem of an error', () => {
  it.each([
    [new NotFoundError('post-not-found', 'x'), 404, 'post-not-found'],
    [new ConflictError('lost-race', 'x'), 409, 'lost-race'],
    [new ConflictError('idempotency-key-reused', 'x'), 422, 'idempotency-key-reused'],
    [new ForbiddenError('role-too-low', 'x'), 403, 'role-too-low'],
    [new ValidationError([]), 400, 'invalid-input'],
    [new ValidationError([], { code: 'post-refused' }), 422, 'post-refused'],
    [new HttpError('broken-json', 'x'), 400, 'broken-json'],
    [new ConflictError('not-in-the-catalogue', 'x'), 409, 'not-in-the-catalogue'],
    [new NotFoundError('not-in-the-catalogue', 'x'), 404, 'not-in-the-catalogue'],
    [new ForbiddenError('not-in-the-catalogue', 'x'), 403, 'not-in-the-catalogue'],
    [new HttpError('not-in-the-catalogue', 'x'), 400, 'not-in-the-catalogue'],
  ])('%s', (error, status, code) => {
    expect(problemOf(error)).toMatchObject({
      status,
      code,
      type: `urn:lianbo:problem:${code}`,
      requestId: 'request-1',
    });
  });

  it.each([
    new Error('password=hunter2'),
    new ConfigError('parameter-missing', 'hunter2'),
    new ContractError('stored-item', 'hunter2'),
    new TypeError('hunter2'),
    'hunter2',
    undefined,
  ])('that nobody expected shows nothing of it (%#)', (error) => {
    const mapped = mapProblem(error, 'request-1');
    expect(mapped.isOurFault).toBe(true);
    expect(mapped.problem).toMatchObject({ status: 500, code: 'internal-error' });
    expect(JSON.stringify(mapped)).not.toMatch(/hunter2|stack/);
  });

  it('of a throttled store asks to come back', () => {
    const error = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    const mapped = mapProblem(error, 'request-1');
    expect(mapped.problem).toMatchObject({ status: 503, code: 'busy' });
    expect(mapped.headers).toHaveProperty('retry-after');
  });

  it('fills in what the error knows, in both languages', () => {
    const error = new ConflictError('already-claimed', 'x', { details: { deliveryIds: 'd1, d2' } });
    const { messages } = problemOf(error);
    expect(messages.zh).toContain('d1, d2');
    expect(messages.en).toContain('d1, d2');
  });
});

describe('the catalogue', () => {
  it.each(Object.entries(problemCatalogue))('has words in both languages for %s', (_code, text) => {
    for (const words of [text.message, text.hint]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
