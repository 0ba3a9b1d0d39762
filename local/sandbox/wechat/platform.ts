import * as z from 'zod';
import type { CallSubject } from '../calls.ts';
import { readJson } from '../json-body.ts';
import type { Operation, Platform } from '../operation.ts';
import { call, type SubjectOf } from './account-call.ts';
import { addDraft, countDrafts, deleteDraft, getDraft, listDrafts, mediaIdSchema, readDraft } from './drafts.ts';
import { engagementOperations } from './engagement-operations.ts';
import { wechatRefused } from './errors.ts';
import { deleteMass, getMass, sendAll } from './mass.ts';
import { addMaterial, uploadImage } from './material.ts';
import { deletePublication, getPublication, listPublications, submit } from './publish.ts';
import type { WechatArticle } from './state.ts';
import { classicToken, stableToken } from './tokens.ts';

const sentSubject: SubjectOf = (input, context) => {
  const article = readDraft(input, context)?.articles[0];
  return article === undefined ? {} : ofArticle(article);
};

/** Publishing names only a draft; the reader is told which article that is. */
const draftSubject: SubjectOf = (input, { world }) => {
  const id = readJson(input.body, mediaIdSchema)?.media_id;
  if (id === undefined) return {};
  const article = world.wechat.drafts.get(id)?.articles[0];
  return article === undefined ? { id } : { id, ...ofArticle(article) };
};

const massSubject: SubjectOf = (input, { world }) => {
  const id = readJson(input.body, z.object({ mpnews: mediaIdSchema }))?.mpnews.media_id;
  const article = id === undefined ? undefined : world.wechat.drafts.get(id)?.articles[0];
  return article === undefined ? {} : ofArticle(article);
};

const jobSubject: SubjectOf = (input, { world }) => {
  const id = readJson(input.body, z.object({ publish_id: z.coerce.string() }))?.publish_id;
  if (id === undefined) return {};
  const article = world.wechat.jobs.get(id)?.articles[0];
  return article === undefined ? { id } : { id, ...ofArticle(article) };
};

function ofArticle(article: Pick<WechatArticle, 'title' | 'content_source_url'>): CallSubject {
  return { title: article.title, contentSourceUrl: article.content_source_url };
}

const appIdSchema = z.object({ appid: z.string() });

const operations: readonly Operation[] = [
  {
    endpoint: 'token',
    method: 'GET',
    path: '/cgi-bin/token',
    describe: ({ parameters }) => ({ actor: parameters.get('appid'), subject: {} }),
    run: classicToken,
  },
  {
    endpoint: 'stable_token',
    method: 'POST',
    path: '/cgi-bin/stable_token',
    describe: ({ body }) => ({ actor: readJson(body, appIdSchema)?.appid, subject: {} }),
    run: stableToken,
  },
  call('POST', { endpoint: 'material/add_material', run: addMaterial }),
  call('POST', { endpoint: 'media/uploadimg', run: uploadImage }),
  call('POST', { endpoint: 'draft/add', subject: sentSubject, run: addDraft }),
  call('POST', { endpoint: 'draft/get', subject: draftSubject, run: getDraft }),
  call('POST', { endpoint: 'draft/delete', subject: draftSubject, run: deleteDraft }),
  call('POST', { endpoint: 'draft/batchget', run: listDrafts }),
  call('GET', { endpoint: 'draft/count', run: countDrafts }),
  call('POST', { endpoint: 'freepublish/submit', subject: draftSubject, run: submit }),
  call('POST', { endpoint: 'freepublish/get', subject: jobSubject, run: getPublication }),
  call('POST', { endpoint: 'freepublish/batchget', run: listPublications }),
  call('POST', { endpoint: 'freepublish/delete', run: deletePublication }),
  call('POST', { endpoint: 'message/mass/sendall', subject: massSubject, run: sendAll }),
  call('POST', { endpoint: 'message/mass/get', run: getMass }),
  call('POST', { endpoint: 'message/mass/delete', run: deleteMass }),
  ...engagementOperations,
];

export const wechatPlatform: Platform = {
  name: 'wechat',
  operations,
  territory: ['/cgi-bin/*'],
  refuse: (_path, refusal, { random }) => wechatRefused(random, refusal),
  throttled: () => ({ code: 45011 }),
  wrongMethod: ({ method }) => ({ code: method === 'GET' ? 43001 : 43002 }),
  unknownPath: { code: 40066 },
};
