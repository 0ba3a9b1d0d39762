import { errorFinding } from './post-findings.ts';

/** What can be wrong with the wish for the next free slot. */
export const slotFindings = {
  noSlots: (account: string, label: string | undefined) =>
    errorFinding('dueAt', 'slots-none', {
      message: {
        zh:
          label === undefined
            ? `账号「${account}」还没有设置发布时段。`
            : `账号「${account}」没有标签为「${label}」的时段。`,
        en: label === undefined ? `${account} has no slots.` : `${account} has no slots with the label ${label}.`,
      },
      hint: {
        zh: '请先用 PUT …/accounts/{accountId}/slots 设置，或直接填写时间。',
        en: 'Set them with PUT …/accounts/{accountId}/slots, or give a time.',
      },
    }),
  noneFree: (account: string) =>
    errorFinding('dueAt', 'slots-full', {
      message: {
        zh: `账号「${account}」未来半年的时段均已占满或不可用。`,
        en: `All slots of ${account} in the coming half-year are taken or closed.`,
      },
      hint: { zh: '请增加时段，或直接填写时间。', en: 'Add slots, or give a time.' },
    }),
  notOfPost: (accountId: string) =>
    errorFinding('slot.accountId', 'slot-account-not-in-post', {
      message: { zh: `这条内容没有发往账号 ${accountId}。`, en: `The post has no delivery on ${accountId}.` },
      hint: { zh: '请填写其中一个投递的账号。', en: 'Name the account of one of its deliveries.' },
    }),
  withoutWish: () =>
    errorFinding('slot', 'slot-without-next-slot', {
      message: { zh: 'slot 只能与 "dueAt": "next-slot" 一起使用。', en: 'slot goes with "dueAt": "next-slot" only.' },
      hint: { zh: '请删除 slot，或修改 dueAt。', en: 'Leave slot out, or change dueAt.' },
    }),
} as const;
