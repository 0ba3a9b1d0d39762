/**
 * The error codes that the platforms and their public clients list, with what a code says there:
 * `retry` transient, `token` credential, `quota`, `perm` right of the account, `human` a person must act, `bad` request or
 * content, `dup` there already, `gone` not there any more, `ok` a success in disguise. Where they say two things, either
 * will do. Copied once; the adapters' own tables are held against it.
 */
export type PublishedClass = 'retry' | 'token' | 'quota' | 'perm' | 'human' | 'bad' | 'dup' | 'gone' | 'ok';

export type PublishedCode = {
  readonly code: string;
  readonly says: readonly PublishedClass[];
  /** After this failure inside the platform a call may have been accepted. */
  readonly isDoubtful: boolean;
};

type List = Readonly<Record<string, string>>;

function published(list: List, doubtful: readonly string[] = []): readonly PublishedCode[] {
  return Object.entries(list).flatMap(([classes, codes]) =>
    codes
      .split(/\s+/)
      .flatMap(rangeOf)
      .map((code) => ({
        code,
        says: classes.split('/') as PublishedClass[],
        isDoubtful: doubtful.includes(code),
      })),
  );
}

function rangeOf(text: string): readonly string[] {
  const [first = '', last] = text.split('..');
  if (last === undefined) return [first];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
}

export const weiboCodes = published(
  {
    retry: '10001 10002 10003 10009 10010 10011 10025 20014 21331',
    token: '21301 21314 21315 21316 21317 21318 21319 21325 21327 21332',
    'token/bad': '10006 21302',
    quota: '10022 10023 10024 20016 20505 21303',
    perm: '10004 10005 10013 10014 21321 21326 21335',
    'perm/human': '20015 20022',
    human: '20031 20033 20507 21330',
    // The second line: rights about the post or person addressed, which say nothing of the account that calls.
    bad: `10007 10008 10012 10016 10017 10018 10020 10021 20001 20002 20005 20006 20007 20008 20009 20012 20013 20018
      20102 20112 20120 20203 20206 20207 20301 20303
      20020 20021 20103 20104 20109 20121 20202 20204 20302 20304 20307 21305 21306 21320 21322 21323 21324 21328 21329
      21501 21502 21503 21504 21602`,
    // The last one: followed already.
    dup: '20017 20019 20038 20111 20306 20506',
    gone: '20003 20101 20201 20305',
    ok: '20032',
  },
  ['10001', '10003', '10010', '10011'],
);

export const wechatCodes = published(
  {
    retry: '-1 45066 61503 268487001 268487002',
    token: '40001 40014 40029 40030 40163 41001 42001 42002 42003 42007',
    quota: '42010 45009 45011 45028 48006 53501',
    perm: '40125 40164 40200 45062 48001 48004 50004 50007 53404 53406 53500 61003..61007 88000 48008',
    human: '40243 48021 53504 53505 89503..89507',
    // A picture uploaded just now, or a draft that was submitted before.
    'bad/retry/dup': '40007',
    // The first line: about the person addressed, not about the account that calls.
    bad: `43004 43005 43019 45015 45047 48002 50001 50002 50005
      40002 40003 40004..40006 40008..40013 40015..40028 40031 40032 40033 40035 40038 40039 40052 40053 40054 40055 40059 40060 40066 40097
      40113 40114 40130 40132 40137 40152 40155 40215 41002..41009 41039 41040 43001 43002 43003 44001..44004 45001..45008
      45010 45029 45056..45059 45067 45072 45080 45081 45110 45113 45157..45159 45162 45166 47001 47003 48005 48022 53402 53405
      53503 61451 61500 61501 65301..65320 70000 87009 87014 88002 88003 88007 88010 9001001`,
    'dup/bad': '45065 53502 88005',
    gone: '46001..46004 53600 88001 88004 88008',
  },
  ['-1'],
);

export const baijiahaoCodes = published(
  {
    retry: '4 5 10003 10005 60000006 60000020',
    token: '60001001',
    quota: '27012 301002 60001002 60001008 60001009',
    perm: '10002 60000005 60000009 60001004',
    // 10009: the article belongs to another author, which says nothing of the account.
    bad: '2 10009 300016 301001 800000201',
    'bad/dup': '60001003',
    dup: '301003',
    gone: '301004 80000107',
  },
  ['4', '5', '10003', '10005', '60000006', '60000020'],
);

/** On the wire these are an HTTP status and a message. */
export const baiduAnswers: readonly {
  readonly status: number;
  readonly message: string;
  readonly says: PublishedClass;
}[] = [
  { status: 400, message: 'site error', says: 'perm' },
  { status: 400, message: 'empty content', says: 'bad' },
  { status: 400, message: 'only 2000 urls are allowed once', says: 'bad' },
  { status: 400, message: 'over quota', says: 'quota' },
  { status: 401, message: 'token is not valid', says: 'perm' },
  { status: 404, message: 'not found', says: 'bad' },
  { status: 500, message: 'internal error, please try later', says: 'retry' },
];
