import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImporter, runWanted } from '../../support/http/bulk-world.ts';
import { eveningBefore, registerTestBrand, type TestBrand } from '../../support/http/singles-day-brand.ts';
import { startTestApi, type TestApi } from '../../support/http/test-api.ts';

let api: TestApi;
let brand: TestBrand;
let importFile: ReturnType<typeof createImporter>['importFile'];
let importUpload: ReturnType<typeof createImporter>['importUpload'];
let readJob: ReturnType<typeof createImporter>['readJob'];

beforeAll(async () => {
  api = await startTestApi(eveningBefore);
  brand = await registerTestBrand(api);
  ({ importFile, importUpload, readJob } = createImporter(api, brand));
});
afterAll(() => api.close());

const headings = '标题,发布时间,账号,正文,活动';
const row = (day: number, text: string, rest = '秋茶') =>
  `第 ${day} 天,2026-12-${day} 20:00,微博/云杉茶,${text},${rest}`;
const csv = (...rows: string[]) => [headings, ...rows].join('\r\n');
const posts = async (campaign: string) =>
  (await api.call({ path: `${brand.path}/posts?campaign=${encodeURIComponent(campaign)}&limit=100` })).body.items;
const codes = (job: { problems: { line: number; code: string }[] }) =>
  job.problems.map(({ line, code }) => `${line} ${code}`);
const fileOf = (job: { jobId: string }, name: string) => api.bulkFiles.get(`${job.jobId}/${name}`) ?? '';
const posted = async () => (await api.items()).filter(({ sk }) => sk === 'POST').length;

describe('An import', () => {
  it('queues each row as a request would, with times on the clock of the brand', async () => {
    const job = await importFile(csv(row(10, '第一泡'), row(11, '第二泡 {{link}}')));
    expect(job).toMatchObject({
      state: 'finished',
      isEnded: true,
      encoding: 'utf-8',
      counts: { rows: 2, stored: 2, refused: 0 },
      problems: [],
    });
    const [first] = await posts('秋茶');
    expect(first).toMatchObject({
      title: '第 10 天',
      dueAt: '2026-12-10T20:00:00+08:00[Asia/Shanghai]',
      campaign: '秋茶',
    });
    const read = await api.call({ path: `${brand.path}/posts/${first.postId}` });
    expect(read.body).toMatchObject({
      landing: { summary: '第一泡' },
      deliveries: [{ accountId: brand.weibo, state: 'scheduled', content: { text: '第一泡' } }],
    });
    expect(fileOf(job, 'posts.csv')).toContain(`2,1,第 10 天,2026-12-10T12:00:00.000Z,${first.postId}`);
    expect(job.files).toContainEqual({
      name: 'posts.csv',
      url: `https://bucket.example/${job.jobId}/posts.csv`,
      expiresInSeconds: 900,
    });
  });

  it('stores nothing where all rows or none were asked for and one is wrong, and keeps every error with its line', async () => {
    const before = await posted();
    const file = csv(
      row(12, '好的'),
      '第 13 天,昨天,微博/云杉茶,"两行\n文字",x',
      '没有账号,2026-12-14 20:00,谁,文字,x',
    );
    const job = await importFile(file);
    expect(job).toMatchObject({ state: 'refused', counts: { rows: 3, refused: 2, stored: 0 } });
    expect(codes(job)).toEqual(['3 due-time-format', '5 account-name-unknown']);
    expect(job.problems[0]).toMatchObject({ row: 2, column: '发布时间', field: 'dueAt', severity: 'error' });
    expect(await posted()).toBe(before);
    const errors = fileOf(job, 'errors.csv');
    expect(errors.startsWith('\uFEFF行号 line,')).toBe(true);
    expect(errors).toMatch(/\r\n3,2,第 13 天,发布时间,dueAt,error,due-time-format,/);
    expect(errors).toMatch(/\r\n5,3,没有账号,账号,accounts,error,account-name-unknown,,谁,品牌没有名为“谁”的账号。/);
  });

  it('stores the good rows where those were asked for', async () => {
    const file = csv(
      row(15, '好的一行', '只要好的'),
      row(16, `${'长'.repeat(200)}`, '只要好的'),
      row(17, '又一行', '只要好的'),
    );
    const job = await importFile(file, { keep: 'good-rows' });
    expect(job).toMatchObject({ state: 'finished', counts: { rows: 3, refused: 1, stored: 2 } });
    expect(codes(job)).toEqual(['3 weibo-text-too-long']);
    expect((await posts('只要好的')).map((post: { title: string }) => post.title)).toEqual(['第 15 天', '第 17 天']);
  });

  it('checks everything and stores nothing in a dry run, after which the same upload is imported', async () => {
    const before = await posted();
    const dry = await importFile(csv(row(18, '试一试', '试'), row(19, '不通过'.repeat(80), '试')), {
      dryRun: true,
      keep: 'good-rows',
    });
    expect(dry).toMatchObject({ state: 'finished', dryRun: true, counts: { rows: 2, refused: 1, stored: 0 } });
    expect(await posted()).toBe(before);
    const wish = { uploadId: dry.uploadId, keep: 'good-rows' };
    expect(await importUpload(wish)).toMatchObject({ counts: { stored: 1 } });
    expect(await importUpload(wish)).toMatchObject({ counts: { stored: 1 } });
    expect(await posts('试')).toHaveLength(1);
  });

  it('finds what the account has within a day, in the file and in the calendar, unless it is meant', async () => {
    const twice = csv(row(20, '重复的话', '重'), row(20, ' 重复的 话', '重'), row(22, '重复的话', '重'));
    const refused = await importFile(twice);
    expect(codes(refused)).toEqual(['3 duplicate-in-file']);
    expect(refused.problems[0]).toMatchObject({ actual: 2 });
    expect(await importFile(twice, { keep: 'good-rows' })).toMatchObject({ counts: { stored: 2 } });
    const near = row(21, '重复的话', '重').replace('20:00', '19:00');
    const again = await importFile(csv(near));
    expect(codes(again)).toEqual(['2 duplicate-post']);
    const [first] = await posts('重');
    expect(again.problems[0].actual).toBe(first.postId);
    const meant = `${headings},允许重复\r\n${near},是`;
    expect(await importFile(meant)).toMatchObject({ state: 'finished', counts: { stored: 1 } });
    const all = await importFile(csv(near.replace('重,', '重二,')), { allowDuplicates: true });
    expect(all).toMatchObject({ state: 'finished' });
  });

  it('reads JSON Lines as the posts that requests have', async () => {
    const post = (day: number) => ({
      title: `第 ${day} 篇`,
      summary: '茶',
      dueAt: `2026-12-${day}T09:00`,
      campaign: 'lines',
      deliveries: [{ accountId: brand.weibo, text: `早茶 ${day}` }],
    });
    const file = [JSON.stringify(post(23)), '', '{"title":', JSON.stringify({ ...post(24), colour: 1 })].join('\n');
    const job = await importFile(file, { format: 'jsonl', keep: 'good-rows' });
    expect(codes(job)).toEqual(['3 row-not-json', '4 unknown-field']);
    expect(await posts('lines')).toHaveLength(1);
  });

  it('takes headings that it is told, and values for what is missing', async () => {
    const file = 'Headline;Slot;Words;Notes\nTea;2026/12/25 8:30;Morning;x\n';
    const job = await importFile(file, {
      columns: { Headline: 'title', Slot: 'dueAt', Words: 'text' },
      defaults: { accounts: brand.weibo, campaign: 'told' },
    });
    expect(job).toMatchObject({ state: 'finished', problems: [{ code: 'column-ignored', actual: 'Notes' }] });
    expect((await posts('told'))[0].dueAt).toBe('2026-12-25T08:30:00+08:00[Asia/Shanghai]');
  });

  it('gives each account its own words, and an article the paragraphs of the text', async () => {
    const file = `title,dueAt,accounts,text,text:微博/云杉茶,cover,campaign\n秋茶,2026-12-26 20:00,微博/云杉茶；公众号/云杉茶,"一 & 二\n三",短句,${brand.cover},own\n`;
    expect(await importFile(file)).toMatchObject({ state: 'finished' });
    const [{ postId }] = await posts('own');
    const { body } = await api.call({ path: `${brand.path}/posts/${postId}` });
    expect(body.deliveries.map((delivery: { content: object }) => delivery.content)).toMatchObject([
      { text: '短句' },
      { title: '秋茶', body: '<p>一 &amp; 二</p><p>三</p>' },
    ]);
  });
});

describe('An import that is interrupted', () => {
  /** So few a day that the account has room for all. */
  const many = (campaign: string, month: string, count: number) => {
    const two = (value: number) => String(value).padStart(2, '0');
    const timeOf = (index: number) => `2027-${month}-${two(1 + (index % 25))} ${two(8 + Math.floor(index / 25))}:00`;
    const rowOf = (_: unknown, index: number) =>
      `第 ${index} 条,${timeOf(index)},微博/云杉茶,${campaign} 第 ${index} 句,${campaign}`;
    return csv(...Array.from({ length: count }, rowOf));
  };

  it('hands itself on when its time is up, and goes on behind what was stored', async () => {
    api.uploads.set(`${brand.brandId}/long`, Buffer.from(many('长', '01', 250)));
    const body = { uploadId: 'long' };
    const { body: asked } = await api.call({ method: 'POST', path: `${brand.path}/imports`, body });
    expect(await runWanted(api, { isTimeUp: () => true })).toEqual(['continues']);
    const half = await readJob(asked.jobId);
    expect(half).toMatchObject({ state: 'storing', isEnded: false });
    const before = half.counts.stored;
    expect(api.wanted).toEqual([{ brandId: brand.brandId, jobId: asked.jobId }]);
    expect(await runWanted(api)).toEqual(['finished']);
    const done = await readJob(asked.jobId);
    expect({ before, after: done.counts.stored }).toEqual({ before: 100, after: 250 });
    const ids = (await allPosts('长')).map(({ postId }) => postId);
    expect(new Set(ids).size).toBe(done.counts.stored);
    expect(fileOf(done, 'posts.csv').trimEnd().split('\r\n')).toHaveLength(done.counts.stored + 1);
  });

  it('doubles nothing when its worker dies in the middle of a group, and is taken up when the lease has run out', async () => {
    api.uploads.set(`${brand.brandId}/dead`, Buffer.from(many('断', '02', 40)));
    const body = { uploadId: 'dead' };
    const { body: asked } = await api.call({ method: 'POST', path: `${brand.path}/imports`, body });
    const key = { brandId: brand.brandId, jobId: asked.jobId };
    let left = 20;
    const posts = {
      ...api.deps.posts,
      createIfAbsent: async (post: Parameters<typeof api.deps.posts.createIfAbsent>[0]) => {
        if (left-- <= 0) throw new Error('the worker died');
        return api.deps.posts.createIfAbsent(post);
      },
    };
    await expect(runWanted(api, { posts })).rejects.toThrow('the worker died');
    expect(await api.deps.jobs.due(api.now)).not.toContainEqual(key);
    api.wanted.push(key);
    expect(await runWanted(api), 'while the lease runs').toEqual(['nothing']);
    api.now += 181_000;
    expect(await api.deps.jobs.due(api.now)).toContainEqual(key);
    api.wanted.push(key);
    expect(await runWanted(api)).toEqual(['finished']);
    const done = await readJob(asked.jobId);
    expect(await allPosts('断')).toHaveLength(done.counts.stored);
    expect(done.counts.stored).toBe(40);
    expect(await api.deps.jobs.due(api.now + 10 * 86_400_000)).not.toContainEqual(key);
  });

  it('takes back what it has stored where one row of all turns out to be wrong in the end', async () => {
    const file = csv(row(28, '其一', '全'), row(29, '其二', '全'), row(30, '其三', '全'));
    api.uploads.set(`${brand.brandId}/late`, Buffer.from(file));
    const body = { uploadId: 'late' };
    const { body: asked } = await api.call({ method: 'POST', path: `${brand.path}/imports`, body });
    let queued = 0;
    const tones = {
      ...api.deps.tones,
      get: async (brandId: string) => {
        const tone = await api.deps.tones.get(brandId);
        // The brand bans a word between the check and the queueing.
        return queued++ === 0 ? tone : { ...tone, banned: [{ word: '其二', severity: 'error' as const }] };
      },
    };
    expect(await runWanted(api, { tones })).toEqual(['refused']);
    const job = await readJob(asked.jobId);
    expect(job).toMatchObject({ state: 'refused', counts: { stored: 2, takenBack: 2, refused: 1 } });
    expect(new Set(codes(job))).toEqual(new Set(['3 brand-banned-word']));
    const states = (await posts('全')).flatMap((post: { deliveries: { state: string }[] }) => post.deliveries);
    expect(states.map(({ state }: { state: string }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('is given up when it gets no further again and again', async () => {
    api.uploads.set(`${brand.brandId}/stuck`, Buffer.from(csv(row(31, '卡住'))));
    const { body: asked } = await api.call({
      method: 'POST',
      path: `${brand.path}/imports`,
      body: { uploadId: 'stuck' },
    });
    const key = { brandId: brand.brandId, jobId: asked.jobId };
    const tones = { ...api.deps.tones, get: async () => Promise.reject(new Error('no table')) };
    api.wanted.splice(0);
    for (let tries = 0; tries < 7; tries++) {
      api.wanted.push(key);
      await runWanted(api, { tones }).catch(() => undefined);
      api.now += 181_000;
    }
    expect(await readJob(asked.jobId)).toMatchObject({
      state: 'failed',
      problems: [{ code: 'bulk-stuck' }],
    });
  });

  async function allPosts(campaign: string): Promise<{ postId: string }[]> {
    const found: { postId: string }[] = [];
    let cursor = '';
    do {
      const path = `${brand.path}/posts?campaign=${encodeURIComponent(campaign)}&from=2026-12-01&to=2027-12-01&limit=100${cursor}`;
      const { body } = await api.call({ path });
      found.push(...body.items);
      cursor = body.cursor === undefined ? '' : `&cursor=${body.cursor}`;
    } while (cursor !== '');
    return found;
  }
});

describe('The bytes of a file', () => {
  const text = csv(row(14, '摘茶', '编码'));
  /** 采茶 in GB18030, in the middle of ASCII. */
  const gb18030 = Buffer.concat([
    Buffer.from(`title,dueAt,accounts,text,campaign\n Tea,2026-12-14 21:00,`),
    Buffer.from('ACCOUNT'),
    Buffer.from([0x2c, 0xb2, 0xc9, 0xb2, 0xe8, 0x2c]),
    Buffer.from('gb\n'),
  ]);
  const inGb18030 = () => Buffer.from(gb18030.toString('latin1').replace('ACCOUNT', brand.weibo), 'latin1');

  it('tell UTF-8 with and without a mark, and GB18030', async () => {
    expect(await importFile(text)).toMatchObject({ encoding: 'utf-8', state: 'finished' });
    const marked = await importFile(`\uFEFF${csv(row(14, '带标记', '编码'))}`);
    expect(marked).toMatchObject({ encoding: 'utf-8', state: 'finished', problems: [] });
    expect(await importFile(inGb18030())).toMatchObject({ encoding: 'gb18030', state: 'finished' });
    const [{ postId }] = await posts('gb');
    const { body } = await api.call({ path: `${brand.path}/posts/${postId}` });
    expect(body.deliveries[0].content.text).toBe('采茶');
  });

  it.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20]), 'file-is-workbook'],
    ['UTF-16', Buffer.from('\uFEFFa,b', 'utf16le'), 'encoding-utf-16'],
    ['no text in any of them', Buffer.from([0x61, 0x0a, 0xff, 0xff, 0x0a]), 'encoding-wrong'],
    ['nothing', Buffer.from('标题,正文\n'), 'no-rows'],
    ['headings that nobody knows', Buffer.from('a,b\n1,2\n'), 'columns-unknown'],
    ['two columns for one thing', Buffer.from('标题,title\n1,2\n'), 'column-twice'],
    ['a quote that never ends', Buffer.from('标题,正文\n"甲,乙\n丙,丁\n'), 'csv-quotes'],
  ])('that are %s are refused as a whole', async (_name, bytes, code) => {
    expect(await importFile(bytes)).toMatchObject({ state: 'failed', problems: [{ code }] });
  });

  it('that contradict the encoding that was asked for are refused with the line', async () => {
    const job = await importFile(inGb18030(), { encoding: 'utf-8' });
    expect(job).toMatchObject({ state: 'failed', problems: [{ code: 'encoding-wrong', actual: 2 }] });
  });

  it('that were never posted are said to be missing', async () => {
    expect(await importUpload({ uploadId: 'nowhere' })).toMatchObject({
      state: 'failed',
      problems: [{ code: 'upload-not-found' }],
    });
  });

  it('are at most ten thousand rows', async () => {
    const rows = `${headings}\n${'标题,,,,\n'.repeat(10_001)}`;
    expect(await importFile(rows)).toMatchObject({
      state: 'failed',
      problems: [{ code: 'too-many-rows' }],
    });
  });
});

describe('The routes of imports', () => {
  it('give a form, know a repeat by its key, and list what there is', async () => {
    const form = await api.call({ method: 'POST', path: `${brand.path}/imports/uploads` });
    expect(form).toMatchObject({ status: 201, body: { uploadId: expect.any(String), maxBytes: 50_000_000 } });
    const ask = (body: object) =>
      api.call({ method: 'POST', path: `${brand.path}/imports`, body, headers: { 'idempotency-key': 'k1' } });
    const first = await ask({ uploadId: 'keyed' });
    expect(first).toMatchObject({ status: 202, body: { state: 'waiting' } });
    expect((await ask({ uploadId: 'keyed' })).body.jobId).toBe(first.body.jobId);
    expect(await ask({ uploadId: 'other' })).toMatchObject({ body: { code: 'idempotency-key-reused' } });
    const list = await api.call({ path: `${brand.path}/imports?limit=2` });
    expect(list.body.items).toHaveLength(2);
    expect(list.body.items[0].jobId).toBe(first.body.jobId);
    const next = await api.call({ path: `${brand.path}/imports?limit=2&cursor=${list.body.cursor}` });
    expect(next.body.items[0].jobId).not.toBe(list.body.items[1].jobId);
  });

  it.each([
    [{ uploadId: 'u', columns: { Headline: 'headline' } }, 'columns.Headline'],
    [{ uploadId: 'u', keep: 'some' }, 'keep'],
    [{ uploadId: 'u', encoding: 'big5' }, 'encoding'],
    [{}, 'uploadId'],
  ])('refuse %j by its field', async (body, field) => {
    const answer = await api.call({ method: 'POST', path: `${brand.path}/imports`, body });
    expect({ status: answer.status, field: answer.body.findings[0].field }).toEqual({ status: 400, field });
  });

  it('show nothing of other brands, and no export as an import', async () => {
    expect(await api.call({ path: `${brand.path}/imports/j-none` })).toMatchObject({
      status: 404,
      body: { code: 'import-not-found' },
    });
    const made = await api.call({ method: 'POST', path: `${brand.path}/exports`, body: { what: 'posts' } });
    expect((await api.call({ path: `${brand.path}/imports/${made.body.jobId}` })).status).toBe(404);
  });
});
