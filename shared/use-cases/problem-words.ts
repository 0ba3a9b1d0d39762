import type { Problem } from '../domain/delivery.ts';
import type { Bilingual } from '../domain/errors.ts';

/** What stands in a delivery's way, for people. The platform's own words are in the log. */
export const problemWords: Readonly<Record<Problem['kind'], Bilingual>> = {
  rejected: { zh: '平台拒绝了这条内容。', en: 'The platform refused the content.' },
  auth: {
    zh: '账号的凭据已过期或无效，更新凭据后会自动继续。',
    en: 'The credentials of the account are expired or invalid; it goes on by itself once they are renewed.',
  },
  human: {
    zh: '需要有人先在平台上处理（权限、风控或白名单），解除封锁后会自动继续。',
    en: 'A person must act at the platform first (permission, risk control, allowlist); it goes on once unblocked.',
  },
  quota: { zh: '平台配额已用完，等待重置后重试。', en: 'The quota is used up; it is tried again at its reset.' },
  'rate-limited': { zh: '平台要求放慢速度，稍后重试。', en: 'The platform asked to slow down; it is tried again.' },
  unavailable: { zh: '平台暂时无法访问，稍后重试。', en: 'The platform was not available; it is tried again.' },
  duplicate: { zh: '平台认为内容重复。', en: 'The platform holds this for a repetition.' },
  gone: { zh: '平台上的目标已不存在。', en: 'What was addressed at the platform no longer exists.' },
  'outcome-unknown': {
    zh: '平台没有给出明确答复，内容可能已经发布；系统不会盲目重发。',
    en: 'The platform gave no clear answer; it may be out. It is never sent again blindly.',
  },
  lane: { zh: '账号的发布通道已满或被封锁。', en: 'The lane of the account is full or blocked.' },
  blackout: { zh: '处于停发时段。', en: 'The brand does not publish at this time.' },
  late: { zh: '超过允许的延迟时间，未发布。', en: 'Its lateness limit passed, so it was not published.' },
  predecessor: { zh: '前面的投递没有发布。', en: 'The delivery before it was not published.' },
  'attempts-exhausted': { zh: '多次尝试均未成功。', en: 'All attempts failed.' },
  'lease-expired': {
    zh: '执行中断，正在确认结果。',
    en: 'The worker stopped in the middle; the outcome is being found out.',
  },
  person: { zh: '由操作人员决定。', en: 'A person decided so.' },
};

/** Lianbo's own codes say more than their kind. A platform's code has its words in the log. */
const codeWords: Readonly<Record<string, Bilingual>> = {
  'unavailable:proven-absent': {
    zh: '两次查询均未在平台上找到，确认未发布，正在重试。',
    en: 'Two looks at the platform have shown that it is not there; it is tried again.',
  },
  'unavailable:found-by-look': {
    zh: '查询确认上一步已被平台接受，正在继续后面的步骤。',
    en: 'A look has found that the platform took the step; it goes on with the next.',
  },
  'outcome-unknown:review-too-long': {
    zh: '平台审核超过 24 小时仍无结果。',
    en: 'The platform has reviewed it for more than 24 hours without a result.',
  },
  'outcome-unknown:step-unknown': {
    zh: '无法查询中断的步骤，结果不明。',
    en: 'The step that was interrupted cannot be looked for; its outcome is not known.',
  },
  'human:account-missing': {
    zh: '账号登记已不存在。',
    en: 'The account is no longer registered.',
  },
  'auth:credentials-unusable': {
    zh: '账号没有可用的凭据，更新凭据后会自动继续。',
    en: 'The account has no usable credentials; it goes on by itself once they are renewed.',
  },
  'blackout:rule': {
    zh: '处于停发时段，结束后自动继续；超过允许延迟则记为错过。',
    en: 'The brand does not publish at this time; it goes on by itself afterwards, unless it is too late by then.',
  },
  'blackout:pause': {
    zh: '品牌的发布已暂停，恢复后自动继续；超过允许延迟则记为错过。',
    en: 'The brand is paused; it goes on by itself afterwards, unless it is too late by then.',
  },
  'lane:unknown-open': {
    zh: '同一账号有一条内容结果不明，确认之前暂不发布。',
    en: 'Another post of the account may be out unseen; nothing is published until that is known.',
  },
  'predecessor:value-missing': {
    zh: '前面的投递没有给出此内容需要的网址。',
    en: 'Those before it have no address to hand on that the content cannot do without.',
  },
  'person:cancelled': { zh: '已由操作人员取消。', en: 'A person cancelled it.' },
  'person:withdrawn-before': {
    zh: '在发布之前已决定撤回，因此没有发布。',
    en: 'A person took it back before it was out, so it was not published.',
  },
  'person:stays': { zh: '操作人员决定保留。', en: 'A person decided to leave it where it is.' },
  'human:by-hand': {
    zh: '无法由系统撤回，请有人到平台上删除。',
    en: 'Software cannot take this back; a person has to delete it at the platform.',
  },
  'human:id-unknown': {
    zh: '平台没有给出这条内容的编号，请有人到平台上删除。',
    en: 'The platform has not named what it published, so that a person has to delete it there.',
  },
  'person:not-there': {
    zh: '操作人员确认平台上没有，正在重试。',
    en: 'A person found that it is not on the platform; it is tried again.',
  },
  'person:no-progress': {
    zh: '多次处理均失败且没有进展，请人工判断。',
    en: 'It failed five times without any progress; a person decides.',
  },
  'late:not-reported': {
    zh: '截止时间已过，仍未收到发布结果；若其实已发布，请提交 it-is-there 及网址。',
    en: 'The deadline passed without anybody saying that it is out; if it is, answer it-is-there with its address.',
  },
  'person:declined-refused': {
    zh: '对方表示该社区或媒体不接受这条内容。',
    en: 'The person says that it was not accepted there.',
  },
  'person:declined-rules': {
    zh: '对方表示内容不符合当地规则。',
    en: 'The person says that it is against the rules there.',
  },
  'person:declined-time': { zh: '对方表示无法按时发布。', en: 'The person says that there is no time for it.' },
  'person:declined-other': { zh: '对方表示无法发布。', en: 'The person says that it cannot be published.' },
  'person:kept-refused': {
    zh: '对方表示平台或社区不予删除。',
    en: 'The person says that it is not deleted there.',
  },
  'person:kept-rights': { zh: '对方表示没有删除的权限。', en: 'The person says that they may not delete it.' },
  'person:kept-other': { zh: '对方表示无法删除。', en: 'The person says that it cannot be deleted.' },
  'lane:closed': {
    zh: '账号需要有人先处理，解除后自动撤回；一小时后改为由人删除。',
    en: 'The account waits for a person and takes it back once unblocked; after an hour somebody deletes it by hand.',
  },
  'gone:publish-status-5': {
    zh: '文章发布后被账号的管理员删除。',
    en: 'The article was out and has been deleted in the console of the account.',
  },
  'gone:publish-status-6': {
    zh: '文章发布后被微信封禁，请在公众平台查看通知。',
    en: 'The article was out and has been banned by WeChat; its console says why.',
  },
  'gone:mass-deleted': {
    zh: '群发消息的内容已被删除。',
    en: 'The message was sent and its content has been deleted.',
  },
  'gone:20101': {
    zh: '微博上已没有这条内容：被平台或账号的管理员删除。',
    en: 'It is not on Weibo any more: the platform or somebody at the account has deleted it.',
  },
  'gone:status-withdraw': {
    zh: '文章已在百家号被撤回。',
    en: 'The article has been withdrawn at Baijiahao.',
  },
  'person:given-up': { zh: '已由操作人员放弃。', en: 'A person gave it up.' },
};

export function wordsOfProblem({ kind, code }: Problem): Bilingual {
  return codeWords[`${kind}:${code}`] ?? problemWords[kind];
}
