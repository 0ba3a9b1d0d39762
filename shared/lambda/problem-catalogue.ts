import { accountCallProblems } from './account-call-problems.ts';
import { approvalProblems } from './approval-problems.ts';
import { platformProblems } from './platform-problems.ts';
import type { ProblemText } from './problem.ts';
import { repeatProblems } from './repeat-problems.ts';
import { seriesProblems } from './series-problems.ts';
import { tokenProblems } from './token-problems.ts';
import { webhookProblems } from './webhook-problems.ts';

const notFound = (zhThing: string, enThing: string): ProblemText => ({
  status: 404,
  title: 'Not found',
  message: { zh: `找不到这个${zhThing}。`, en: `There is no such ${enThing}.` },
  hint: {
    zh: '请核对地址中的编号，以及令牌所属的品牌。',
    en: 'Check the id in the address and the brand of your token.',
  },
});

const exists = (zhThing: string, enThing: string): ProblemText => ({
  status: 409,
  title: 'Already exists',
  message: {
    zh: `这个${zhThing}已经登记过，且内容与本次请求不同。`,
    en: `This ${enThing} is registered already, with other values than the request has.`,
  },
  hint: { zh: '请先读取现有的登记内容。', en: 'Read what is registered first.' },
});

/** What each code says to people. Words in braces are filled from the error's details. */
export const problemCatalogue: Readonly<Record<string, ProblemText>> = {
  ...accountCallProblems,
  ...approvalProblems,
  ...repeatProblems,
  ...seriesProblems,
  ...tokenProblems,
  ...platformProblems,
  ...webhookProblems,
  'invalid-input': {
    status: 400,
    title: 'Invalid input',
    message: { zh: '请求内容有误，详见 findings。', en: 'The request is not valid; findings say where.' },
    hint: { zh: '请按 findings 逐项修改后重新提交。', en: 'Correct each finding and send the request again.' },
  },
  'post-refused': {
    status: 422,
    title: 'Post refused',
    message: {
      zh: '内容不符合平台或排期的要求，未写入任何数据，详见 findings。',
      en: 'The post does not meet the limits of a platform or of the calendar; nothing was stored. Findings say why.',
    },
    hint: {
      zh: '每一项 finding 都给出了字段、限制和解决办法。',
      en: 'Each finding names the field, the limit and the way out.',
    },
  },
  'broken-json': {
    status: 400,
    title: 'Broken JSON',
    message: { zh: '请求正文不是有效的 JSON。', en: 'The body is not valid JSON.' },
    hint: { zh: '请以 UTF-8 编码发送一个 JSON 对象。', en: 'Send one JSON object, encoded in UTF-8.' },
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    message: {
      zh: '不支持这种内容类型，此接口接受：{accepted}。',
      en: 'This content type is not accepted here; accepted: {accepted}.',
    },
    hint: { zh: '请修改 Content-Type 请求头。', en: 'Change the Content-Type header.' },
  },
  'body-too-large': {
    status: 413,
    title: 'Body too large',
    message: {
      zh: '请求正文过大：上限 {limit} 字节，实际 {actual} 字节。',
      en: 'The body is too large: at most {limit} bytes, this one has {actual}.',
    },
    hint: { zh: '请缩小内容；图片请单独上传。', en: 'Make it smaller; upload pictures on their own.' },
  },
  'route-not-found': {
    status: 404,
    title: 'Not found',
    message: { zh: '没有这个接口地址。', en: 'There is nothing at this address.' },
    hint: { zh: '请核对路径，所有接口都以 /v1 开头。', en: 'Check the path; everything is under /v1.' },
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    message: { zh: '此地址只接受以下方法：{allowed}。', en: 'This address accepts only: {allowed}.' },
    hint: { zh: '请改用 Allow 响应头列出的方法。', en: 'Use a method that the Allow header lists.' },
  },
  'role-too-low': {
    status: 403,
    title: 'Forbidden',
    message: {
      zh: '此操作需要 {needed} 角色，当前令牌的角色是 {role}。',
      en: 'This needs the role {needed}; your token has the role {role}.',
    },
    hint: { zh: '请换用权限更高的令牌，或联系管理员。', en: 'Use a token with a higher role, or ask an admin.' },
  },
  'installation-token-needed': {
    status: 403,
    title: 'Forbidden',
    message: {
      zh: '此操作需要不限品牌的管理员令牌。',
      en: 'This needs an admin token that is not bound to one brand.',
    },
    hint: { zh: '请联系系统管理员。', en: 'Ask the operator of this installation.' },
  },
  'import-not-found': notFound('导入任务', 'import'),
  'export-not-found': notFound('导出任务', 'export'),
  'bad-cursor': {
    status: 400,
    title: 'Bad cursor',
    message: { zh: '分页游标无效。', en: 'The cursor is not valid for this listing.' },
    hint: {
      zh: '请原样使用上一页返回的游标，且不要改变其他查询条件。',
      en: 'Send the cursor of the page before as it came, with the same query.',
    },
  },
  'if-match-invalid': {
    status: 400,
    title: 'If-Match invalid',
    message: { zh: 'If-Match 不是有效的版本标签。', en: 'If-Match is not the tag of a revision.' },
    hint: { zh: '请原样使用读取时返回的 ETag，例如 "3"。', en: 'Send the ETag of a reading as it came, such as "3".' },
  },
  'account-without-credentials': {
    status: 409,
    title: 'No credentials',
    message: { zh: '人工渠道的账号没有凭据。', en: 'The account of a person has no credentials.' },
    hint: { zh: '无需设置凭据；发布由对方自行登录完成。', en: 'There is nothing to set: the person signs in alone.' },
  },
  'not-authorized': {
    status: 409,
    title: 'No authorisation',
    message: {
      zh: '账号没有有效的授权。',
      en: 'The account has no authorisation that is good.',
    },
    hint: {
      zh: '请用 POST …/authorization 索取链接，并以该账号授权；其他平台的账号没有授权页。',
      en: 'Ask for a link with POST …/authorization and allow access as the account; accounts on other platforms have no such page.',
    },
  },
  'account-without-digest': {
    status: 409,
    title: 'No digest',
    message: { zh: '只有微信公众号可以发布合集。', en: 'Only WeChat accounts publish digests.' },
    hint: { zh: '请填写微信公众号的编号。', en: 'Give the id of a WeChat account.' },
  },
  'account-without-menu': {
    status: 409,
    title: 'No menu',
    message: { zh: '只有微信公众号有菜单。', en: 'Only WeChat accounts have a menu.' },
    hint: { zh: '请填写微信公众号的编号。', en: 'Name a WeChat account.' },
  },
  'menu-needs-verification': {
    status: 409,
    title: 'Not verified',
    message: {
      zh: '只有已认证的公众号可以通过接口设置菜单。',
      en: 'Only verified accounts may write their menu by API.',
    },
    hint: {
      zh: '请先完成微信认证，或在公众平台后台设置菜单。',
      en: 'Have the account verified first, or set the menu in the console.',
    },
  },
  'already-claimed': {
    status: 409,
    title: 'Already claimed',
    message: {
      zh: '以下投递已开始发布或可能已经发布，不能再修改或取消：{deliveryIds}。取消请求中的其余投递已取消。',
      en: 'These deliveries are being published, or may be out, and can no longer be changed or cancelled: {deliveryIds}. A cancellation has cancelled the others.',
    },
    hint: {
      zh: '请等待发布结果，再决定是否在平台上删除；状态为 needs-person 的，请到平台查看后用 resolve 处理。',
      en: 'Wait for the result, then decide whether to delete it; where it is needs-person, look at the platform and resolve it.',
    },
  },
  'already-settled': {
    status: 409,
    title: 'Already settled',
    message: {
      zh: '这条内容的投递都已结束，没有可以修改或取消的。',
      en: 'All deliveries of this post have ended; none is left to change or cancel.',
    },
    hint: { zh: '请读取内容查看每个投递的结果。', en: 'Read the post to see how each delivery ended.' },
  },
  'revision-stale': {
    status: 412,
    title: 'Changed meanwhile',
    message: {
      zh: '内容已有新的版本（{revision}），本次修改没有保存。',
      en: 'The post has another revision by now ({revision}); this change was not stored.',
    },
    hint: {
      zh: '请重新读取内容，以新的 ETag 作为 If-Match 再提交。',
      en: 'Read the post again, and send the change with its new ETag as If-Match.',
    },
  },
  'nothing-to-withdraw': {
    status: 409,
    title: 'Nothing to withdraw',
    message: {
      zh: '没有可撤回的投递：它们都没有发布，也不会再发布。',
      en: 'Nothing can be taken back: none of these deliveries is out or could still come out.',
    },
    hint: { zh: '请读取内容查看每个投递的结果。', en: 'Read the post to see how each delivery ended.' },
  },
  'nothing-to-check': {
    status: 409,
    title: 'Nothing to check',
    message: {
      zh: '只有已在平台上发布的投递可以核查。',
      en: 'Only a delivery that is out on a platform can be looked at there.',
    },
    hint: { zh: '请读取内容查看投递的状态。', en: 'Read the post to see the state of the delivery.' },
  },
  'post-withdrawn': {
    status: 409,
    title: 'Withdrawn',
    message: {
      zh: '这条内容已撤回，不再发布。',
      en: 'This post has been taken back; nothing of it is published any more.',
    },
    hint: { zh: '请新建一条内容。', en: 'Queue a new post.' },
  },
  'link-withdrawn': {
    status: 409,
    title: 'Withdrawn',
    message: {
      zh: '这个链接已随内容撤回，不能再修改。',
      en: 'This link was taken back with its delivery and stays so.',
    },
    hint: { zh: '请使用这条内容的其他链接。', en: 'Use another link of the post.' },
  },
  'hand-over-not-found': {
    status: 404,
    title: 'Not found',
    message: { zh: '这个投递没有交给人处理。', en: 'This delivery does not go to a person.' },
    hint: {
      zh: '人工渠道的投递，以及停在平台草稿的投递（状态 handed-over），才有交接内容。',
      en: 'Deliveries of the manual channel have a hand-over, and those that stopped at a draft (state handed-over).',
    },
  },
  'nothing-to-resolve': {
    status: 409,
    title: 'Nothing to resolve',
    message: {
      zh: '投递 {deliveryId} 当前状态为 {state}，不能这样处理（{verdict}）。',
      en: 'The delivery {deliveryId} is {state} and does not wait for this decision ({verdict}).',
    },
    hint: {
      zh: '请重新读取内容，decision.verdicts 列出了现在可以做的决定。',
      en: 'Read the post again; decision.verdicts lists what can be decided now.',
    },
  },
  'chain-value-missing': {
    status: 409,
    title: 'A value of the chain is missing',
    message: {
      zh: '前一个投递 {after} 的状态是 {state}，此投递需要的 {values} 还没有值，不能发布。',
      en: 'The delivery before this one, {after}, is {state}; this one cannot go out without {values}.',
    },
    hint: {
      zh: '请先让前面的投递发布（reopen，或用 it-is-there 登记网址），此投递会自动继续；不再需要则提交 give-up。',
      en: 'Have those before it published (reopen, or it-is-there with an address), and this one follows by itself; or give-up.',
    },
  },
  'lost-race': {
    status: 409,
    title: 'Changed meanwhile',
    message: { zh: '数据刚刚被其他操作修改。', en: 'Somebody else has just changed this.' },
    hint: { zh: '请重新读取后再试。', en: 'Read it again and decide anew.' },
  },
  'brand-exists': exists('品牌', 'brand'),
  'application-exists': exists('应用', 'application'),
  'account-exists': exists('账号', 'account'),
  'account-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '账号刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the account just now; this change was not stored.',
    },
    hint: { zh: '请重新读取账号，再决定是否修改。', en: 'Read the account again, then decide.' },
  },
  'link-not-found': notFound('链接', 'link of the post'),
  'link-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '这个链接刚刚被其他人修改过，本次修改没有全部保存。',
      en: 'Somebody else changed the link just now; this change was not stored in full.',
    },
    hint: { zh: '请重新读取链接，再提交一次。', en: 'Read the links again, then send the change once more.' },
  },
  'campaign-not-found': {
    status: 404,
    title: 'Not found',
    message: { zh: '没有这个活动的说明。', en: 'Nothing is known of this campaign.' },
    hint: { zh: '请用 PUT 写明活动，或核对编号。', en: 'Describe it with PUT, or check its id.' },
  },
  'campaign-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '这个活动刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the campaign just now; this change was not stored.',
    },
    hint: { zh: '请重新读取活动，再决定是否修改。', en: 'Read the campaign again, then decide.' },
  },
  'tracking-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '跟踪规则刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the tracking rule just now; this change was not stored.',
    },
    hint: { zh: '请重新读取跟踪规则，再决定是否修改。', en: 'Read the rule again, then decide.' },
  },
  'site-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '站点设置刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the site just now; this change was not stored.',
    },
    hint: { zh: '请重新读取站点设置，再决定是否修改。', en: 'Read the site again, then decide.' },
  },
  'slots-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '发布时段刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the slots just now; this change was not stored.',
    },
    hint: { zh: '请重新读取发布时段，再决定是否修改。', en: 'Read the slots again, then decide.' },
  },
  'blackouts-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '停发规则刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the blackout rules just now; this change was not stored.',
    },
    hint: { zh: '请重新读取停发规则，再决定是否修改。', en: 'Read the rules again, then decide.' },
  },
  'tone-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '用语表刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the tone list just now; this change was not stored.',
    },
    hint: { zh: '请重新读取用语表，再决定是否修改。', en: 'Read the tone list again, then decide.' },
  },
  'token-not-found': notFound('令牌', 'token'),
  'brand-not-found': notFound('品牌', 'brand'),
  'application-not-found': notFound('应用', 'application'),
  'account-not-found': notFound('账号', 'account'),
  'webhook-not-found': notFound('webhook', 'webhook'),
  'message-not-found': notFound('消息', 'message in the log'),
  'media-not-found': notFound('图片', 'picture'),
  'media-in-use': {
    status: 409,
    title: 'Picture in use',
    message: {
      zh: '仍有未完成的内容或品牌站点在使用这张图片：{uses}。',
      en: 'Posts that are not finished, or the site of the brand, use this picture: {uses}.',
    },
    hint: {
      zh: '请先取消这些内容，或等待其完成；如为 site，请先更换站点的图片。',
      en: 'Cancel these posts or wait until they are finished; give the site another picture if it is named.',
    },
  },
  'upload-not-found': {
    status: 404,
    title: 'Not found',
    message: { zh: '没有收到这个编号的上传文件。', en: 'Nothing has been uploaded under this id.' },
    hint: {
      zh: '请先把文件提交到上传表单的地址，再登记；文件保留一天。',
      en: "Post the file to the form's address first, then register it; it is kept for a day.",
    },
  },
  'reply-window-closed': {
    status: 409,
    title: 'Window closed',
    message: {
      zh: '平台现在不允许主动给此人发消息（{platform}）；对方最后一次互动：{lastAt}。',
      en: 'The platform ({platform}) does not let the account write to this person now; they were last heard of at {lastAt}.',
    },
    hint: {
      zh: '请等对方再次发消息或互动；会话的 answerBy 给出可回复的截止时间。',
      en: 'Wait until they write or act again; answerBy of the thread says until when they can be answered.',
    },
  },
  'reply-needs-verification': {
    status: 409,
    title: 'Not verified',
    message: {
      zh: '未认证的公众号不能主动回复，只能在对方发来消息的同时自动应答。',
      en: 'A WeChat account that is not verified cannot write to people; it can only answer in the moment they write.',
    },
    hint: {
      zh: '请先完成微信认证，或为常见问题设置即时应答规则。',
      en: 'Have the account verified, or make rules that answer at once.',
    },
  },
  'welcome-not-found': notFound('欢迎语', 'welcome of the account'),
  'account-without-inbox': {
    status: 409,
    title: 'No inbox',
    message: { zh: '只有微信公众号和微博账号有私信和欢迎语。', en: 'Only accounts on WeChat and Weibo have an inbox.' },
    hint: { zh: '请填写这两个平台上的账号编号。', en: 'Give the id of an account on one of them.' },
  },
  'welcome-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '欢迎语刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the welcome just now; this change was not stored.',
    },
    hint: { zh: '请重新读取欢迎语，再决定是否修改。', en: 'Read the welcome again, then decide.' },
  },
  'inbox-settings-changed': {
    status: 409,
    title: 'Changed meanwhile',
    message: {
      zh: '收件箱设置刚刚被其他人修改过，本次修改没有保存。',
      en: 'Somebody else changed the settings of the inbox just now; this change was not stored.',
    },
    hint: { zh: '请重新读取设置，再决定是否修改。', en: 'Read the settings again, then decide.' },
  },
  'reply-not-found': notFound('回复', 'answer in the thread'),
  'thread-not-found': notFound('会话', 'thread'),
  'post-not-found': notFound('内容', 'post'),
  'delivery-not-found': notFound('投递', 'delivery'),
  busy: {
    status: 503,
    title: 'Busy',
    message: { zh: '服务繁忙，请求未处理完。', en: 'The service is busy; the request was not completed.' },
    hint: {
      zh: '请稍后以同一个 Idempotency-Key 重试。',
      en: 'Try again shortly with the same Idempotency-Key.',
    },
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    message: { zh: '服务内部出错，我们已记录。', en: 'Something went wrong on our side; it has been logged.' },
    hint: {
      zh: '请以同一个 Idempotency-Key 重试；若仍失败，请附上 requestId 联系管理员。',
      en: 'Try again with the same Idempotency-Key; if it fails again, give the operator the requestId.',
    },
  },
};
