import * as z from 'zod';

const refuseOrAccept = z.enum(['refuse', 'accept']);

const weiboSettingsSchema = z.strictObject({
  /** For how long an account may write to whoever has done something. */
  fansWindowSeconds: z.int().positive().default(172_800),
  /** How long a callback may take, in real time, before the connection is cut and the message sent again. */
  callbackTimeoutMs: z.int().positive().default(5_000),
  /** Identical text of the same user inside the window answers 20019. Off lets a second publish be seen. */
  duplicates: refuseOrAccept.default('refuse'),
  duplicateWindowSeconds: z.int().nonnegative().default(86_400),
  /** The same words with other links or spaces inside the window answer 20017. */
  similarTexts: refuseOrAccept.default('refuse'),
  similarWindowSeconds: z.int().nonnegative().default(600),
  /** The page forbids `#topic#`; an SDK author saw it stripped silently. */
  topics: z.enum(['refuse', 'strip']).default('refuse'),
  /** Beyond the one link on the safe domain: none, only on the safe domain, or any. */
  furtherLinks: z.enum(['refuse', 'safe-domain', 'accept']).default('refuse'),
  /** Whether `www.example.cn` also covers `example.cn` and the other way round. */
  safeDomainMatch: z.enum(['exact', 'ignore-www']).default('exact'),
  textLimit: z.int().positive().default(140),
  postsPerHour: z.int().nonnegative().default(30),
  callsPerDay: z.int().nonnegative().default(100),
  ipCallsPerHour: z.int().nonnegative().default(15_000),
  timelineSize: z.int().positive().default(5),
  /** By the level of the application; the owner's own tokens live longest. */
  tokenLifeSeconds: z
    .strictObject({
      test: z.int().positive(),
      approved: z.int().positive(),
      partner: z.int().positive(),
      owner: z.int().positive(),
    })
    .default({ test: 86_400, approved: 2_592_000, partner: 7_776_000, owner: 157_680_000 }),
  /** A new authorisation while the old token is good: the same token lives longer, or another takes its place. */
  reauthorisation: z.enum(['extend', 'replace']).default('extend'),
  codeLifeSeconds: z.int().positive().default(600),
  /** Whether applications without the paid contract may write comments. */
  ordinaryComments: refuseOrAccept.default('refuse'),
  /** What happens to a text that was let pass: seen by its author alone for a while, or taken away after a while. */
  moderation: z
    .array(
      z.strictObject({
        word: z.string().min(1),
        outcome: z.enum(['review', 'remove']),
        afterSeconds: z.int().nonnegative().default(600),
      }),
    )
    .default([
      { word: '待审核', outcome: 'review', afterSeconds: 600 },
      { word: '稍后删除', outcome: 'remove', afterSeconds: 600 },
    ]),
  rejections: z
    .array(
      z.strictObject({
        word: z.string().min(1),
        code: z.union([z.literal(20018), z.literal(20020), z.literal(20021)]),
      }),
    )
    .default([
      { word: '违禁品', code: 20021 },
      { word: '赌博', code: 20021 },
      { word: '加微信领红包', code: 20020 },
      { word: 'phishing.example', code: 20018 },
    ]),
});

const publishRejectionSchema = z.strictObject({
  word: z.string().min(1),
  /** 2 originality, 3 ordinary failure, 4 platform review. */
  publishStatus: z.union([z.literal(2), z.literal(3), z.literal(4)]).default(4),
});

const customWindowSchema = z.strictObject({ seconds: z.int().positive(), messages: z.int().nonnegative() });

const wechatSettingsSchema = z.strictObject({
  ipAllowlist: z.enum(['enforce', 'ignore']).default('ignore'),
  /** The egress address the platform is taken to see; loopback callers have no public one. */
  callerIp: z.ipv4().default('203.0.113.7'),
  /**
   * When a draft leaves the box; a rejected one is in it again either way. With `publication` a draft under review can
   * be submitted once more, and is then published twice.
   */
  draftLeavesBox: z.enum(['submit', 'publication']).default('submit'),
  /** `\uXXXX` in a JSON body is shown as it was written, which is what readers of real accounts have seen. */
  unicodeEscapes: z.enum(['literal', 'decode']).default('literal'),
  titleLimit: z.int().positive().default(32),
  reviewSeconds: z.int().nonnegative().default(20),
  /** From a mass message to its end. */
  massSeconds: z.int().nonnegative().default(30),
  massPerDay: z.int().nonnegative().default(1),
  massPerMonth: z.int().nonnegative().default(4),
  /** The same `clientmsgid` inside this time answers 45066 instead of 45065. */
  sameKeyPauseSeconds: z.int().nonnegative().default(0),
  /** Words of a mass message that end it with `err(N)`. */
  massRejections: z.array(z.strictObject({ word: z.string().min(1), error: z.int().positive() })).default([
    { word: '违禁品', error: 20006 },
    { word: '搬运文章', error: 30003 },
  ]),
  /** For how long, and how often, an account may write to a follower who has written, or clicked, scanned or followed. */
  customWindows: z
    .strictObject({ message: customWindowSchema, tap: customWindowSchema })
    .default({ message: { seconds: 172_800, messages: 5 }, tap: { seconds: 60, messages: 3 } }),
  /** How many comments of an article can be elected, and how long a reply can be: both exist, neither is told. */
  electedComments: z.int().nonnegative().default(100),
  replyCharacters: z.int().positive().default(600),
  permanentQrCodes: z.int().nonnegative().default(100_000),
  /** How long a callback may take, in real time, before the connection is cut and the message sent again. */
  callbackTimeoutMs: z.int().positive().default(5_000),
  rejections: z.array(publishRejectionSchema).default([
    { word: '违禁品', publishStatus: 4 },
    { word: '赌博', publishStatus: 4 },
    { word: '搬运文章', publishStatus: 2 },
  ]),
  /** Calls a day by endpoint; what is not named has `otherDailyQuota`. */
  dailyQuotas: z.record(z.string(), z.int().nonnegative()).default({
    token: 2_000,
    stable_token: 500_000,
    'material/add_material': 5_000,
    'media/uploadimg': 5_000,
    'draft/add': 1_000,
    'freepublish/submit': 100,
    'menu/create': 1_000,
    'menu/delete': 1_000,
    'message/custom/send': 500_000,
    'qrcode/create': 100_000,
    'user/get': 500,
    'user/info': 5_000_000,
  }),
  otherDailyQuota: z.int().nonnegative().default(10_000),
  stableTokenPerMinute: z.int().nonnegative().default(10_000),
  forcedRefreshesPerDay: z.int().nonnegative().default(20),
});

const baiduSettingsSchema = z.strictObject({
  /** A batch larger than what remains: refused whole, filled up to the quota, or taken whole. */
  batchOverQuota: z.enum(['none', 'part', 'all']).default('none'),
  emptyArrays: z.enum(['omit', 'send']).default('omit'),
});

const baijiahaoSettingsSchema = z.strictObject({
  duplicates: refuseOrAccept.default('refuse'),
  /** The number of a repeated origin_url is not documented; the message always speaks of a duplicate. */
  duplicateErrno: z.int().default(60_001_003),
  /** The documented fields of a listed article leave its origin_url out. */
  listedOriginUrl: z.enum(['omit', 'show']).default('omit'),
  titleMin: z.int().positive().default(8),
  titleMax: z.int().positive().default(40),
  reviewSeconds: z.int().nonnegative().default(60),
  rejections: z.array(z.strictObject({ word: z.string().min(1), msg: z.string().min(1) })).default([
    { word: '违禁品', msg: '内容含有违规信息，请修改后重新提交' },
    { word: '赌博', msg: '内容含有违规信息，请修改后重新提交' },
    { word: '震惊', msg: '标题涉嫌夸张，不符合内容规范' },
  ]),
  /** What passes the review and is found after it: the article is then shown as withdrawn, with the reason. */
  removals: z
    .array(z.strictObject({ word: z.string().min(1), afterSeconds: z.int().positive(), msg: z.string().min(1) }))
    .default([{ word: '夸大功效', afterSeconds: 3_600, msg: '内容涉嫌虚假宣传，已下线' }]),
  /** Parts of addresses whose picture cannot be fetched. */
  unreadablePictures: z.array(z.string().min(1)).default([]),
  /** From when on a published article cannot be withdrawn; left out, it always can. */
  recommendedAfterSeconds: z.int().nonnegative().optional(),
  /** The limit is known, its number is not. */
  editsPerArticle: z.int().nonnegative().default(3),
});

export const settingsSchema = z.strictObject({
  weibo: weiboSettingsSchema.prefault({}),
  wechat: wechatSettingsSchema.prefault({}),
  baidu: baiduSettingsSchema.prefault({}),
  baijiahao: baijiahaoSettingsSchema.prefault({}),
});

export type SandboxSettings = z.infer<typeof settingsSchema>;
export type SandboxSettingsPatch = { readonly [P in keyof SandboxSettings]?: Partial<SandboxSettings[P]> | undefined };

export const settingsPatchSchema = z.partialRecord(
  z.enum(['weibo', 'wechat', 'baidu', 'baijiahao']),
  z.record(z.string(), z.unknown()),
);

/** Named settings replace their values whole; what a patch does not name stays. Throws a ZodError on a bad value. */
export function mergeSettings(current: SandboxSettings, patch: z.infer<typeof settingsPatchSchema>): SandboxSettings {
  return settingsSchema.parse({
    weibo: { ...current.weibo, ...patch.weibo },
    wechat: { ...current.wechat, ...patch.wechat },
    baidu: { ...current.baidu, ...patch.baidu },
    baijiahao: { ...current.baijiahao, ...patch.baijiahao },
  });
}
