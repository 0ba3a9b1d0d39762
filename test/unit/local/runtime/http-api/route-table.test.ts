import { describe, expect, it } from 'vitest';
import { createRouteTable } from '../../../../../local/runtime/http-api/route-table.ts';

const routeKeys = [
  '$default',
  'ANY /{proxy+}',
  'GET /pets/{proxy+}',
  'GET /pets/dog/{id}',
  'GET /pets/dog/1',
  'ANY /pets/dog/1',
];
const find = createRouteTable(
  routeKeys.map((routeKey) => ({ routeKey, functionArn: '', timeoutMs: 0, authorizer: undefined })),
);

describe('a route table', () => {
  it.each([
    { request: 'GET /pets/dog/1', routeKey: 'GET /pets/dog/1', pathParameters: {} },
    { request: 'POST /pets/dog/1', routeKey: 'ANY /pets/dog/1', pathParameters: {} },
    { request: 'GET /pets/dog/2', routeKey: 'GET /pets/dog/{id}', pathParameters: { id: '2' } },
    { request: 'GET /pets/cat/1/x', routeKey: 'GET /pets/{proxy+}', pathParameters: { proxy: 'cat/1/x' } },
    { request: 'POST /pets/cat', routeKey: 'ANY /{proxy+}', pathParameters: { proxy: 'pets/cat' } },
    { request: 'GET /a%20b/%zz', routeKey: 'ANY /{proxy+}', pathParameters: { proxy: 'a%20b/%zz' } },
    { request: 'GET /a%20b', routeKey: 'ANY /{proxy+}', pathParameters: { proxy: 'a b' } },
    { request: 'GET /', routeKey: '$default', pathParameters: {} },
  ])('sends $request to $routeKey', ({ request, routeKey, pathParameters }) => {
    const [method = '', path = ''] = request.split(' ');
    const match = find(method, path);
    expect(match?.route.routeKey).toBe(routeKey);
    expect(match?.pathParameters).toEqual(pathParameters);
  });
});
