import type { CallSubject } from '../calls.ts';
import type { Operation, Platform } from '../operation.ts';
import type { AuthorRun } from './access.ts';
import { authorized, baijiahaoRefused, fieldsOf, provenAuthor } from './access.ts';
import { republish, withdraw } from './edits.ts';
import { publishArticle, publishGallery } from './publish.ts';
import { listArticles, queryStatus } from './queries.ts';
import { queryStatistics } from './statistics.ts';

type SubjectOf = (fields: ReadonlyMap<string, string>) => CallSubject;

const articleSubject: SubjectOf = (fields) => ({
  title: fields.get('title') ?? '',
  originUrl: fields.get('origin_url') ?? '',
});
const idSubject: SubjectOf = (fields) => ({ id: fields.get('article_id') ?? '' });

function call(endpoint: string, subject: SubjectOf, run: AuthorRun): Operation {
  return {
    endpoint,
    method: 'POST',
    path: `/builderinner/open/resource/${endpoint}`,
    describe: (input, context) => {
      const fields = fieldsOf(input);
      return { actor: provenAuthor(fields, context)?.appId, subject: subject(fields) };
    },
    run: authorized(run),
  };
}

const operations: readonly Operation[] = [
  call('article/publish', articleSubject, publishArticle),
  call('article/gallery', articleSubject, publishGallery),
  call('article/withdraw', idSubject, withdraw),
  call('article/republish', (fields) => ({ ...articleSubject(fields), ...idSubject(fields) }), republish),
  call('query/status', idSubject, queryStatus),
  call('query/articleStatistics', idSubject, queryStatistics),
  call('query/articleListall', () => ({}), listArticles),
];

export const baijiahaoPlatform: Platform = {
  name: 'baijiahao',
  operations,
  territory: ['/builderinner/*'],
  refuse: (_path, refusal) => baijiahaoRefused(refusal),
  throttled: () => ({ code: 60_001_009 }),
  wrongMethod: () => ({ code: 2 }),
  unknownPath: { code: 10_002 },
};
