import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectationOf } from '../../../examples/singles-day/expectations.ts';
import { posts, week } from '../../../examples/singles-day/week.ts';
import type { ApiClient } from '../../../local/api-client.ts';
import { type Queued, queueWeek } from '../../../local/demo/queue-week.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let queued: Queued;

beforeAll(async () => {
  api = await startTestApi(Date.parse(week.startsAt));
  const client: ApiClient = {
    get: (path) => api.call({ method: 'GET', path }),
    put: (path, body) => api.call({ method: 'PUT', path, body }),
    post: (path, body, key) =>
      api.call({ method: 'POST', path, body, headers: key === undefined ? {} : { 'idempotency-key': key } }),
    upload: (path, { bytes: body, contentType }) =>
      api.call({ method: 'POST', path, headers: { 'content-type': contentType }, body }),
  };
  queued = await queueWeek(client);
});
afterAll(() => api.close());

describe("the example's week", () => {
  it.each(posts)('$key is queued or refused as the example says', (post) => {
    const expected = expectationOf(post);
    const isRefused = expected.outcome === 'refused';
    expect(queued.answers.find(({ key }) => key === post.key)).toMatchObject({
      status: isRefused ? 422 : 201,
      findings: isRefused ? expected.findings : [],
    });
  });
});
