import type { Bilingual, Finding } from '../domain/errors.ts';
import type { MenuObstacle } from '../domain/menu.ts';
import { PlatformError } from '../domain/platform-error.ts';

export function accountMissing(): PlatformError {
  return new PlatformError({
    kind: 'human',
    platformCode: 'account-missing',
    text: { zh: '同步目标的账号不存在。', en: 'The account of the sync target does not exist.' },
    hint: { zh: '请重新登记该账号。', en: 'Register the account again.' },
  });
}

export function targetMissing(): PlatformError {
  return new PlatformError({
    kind: 'human',
    platformCode: 'target-missing',
    text: { zh: '同步目标没有配置。', en: 'The sync target is not set up.' },
    hint: { zh: '请重新配置该同步目标。', en: 'Set the sync target up again.' },
  });
}

/** It could not be queued before it was due; what it would have listed goes into another one at once. */
export function digestLate(now: number): PlatformError {
  return new PlatformError({
    kind: 'unavailable',
    platformCode: 'digest-late',
    text: { zh: '合集未能按时排期，内容有变或时间已过', en: 'The digest was not queued in time, or has changed since' },
    hint: { zh: '无需处理：会立即重新编排。', en: 'Nothing to do: another one is made at once.' },
    retryAt: now,
  });
}

/** What the check of posts says of a digest. */
export function digestRefused(findings: readonly Finding[]): PlatformError {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const say = (words: (finding: Finding) => string) => [...new Set(errors.map(words))].join(' ');
  return new PlatformError({
    kind: 'human',
    platformCode: errors[0]?.code ?? 'post-refused',
    text: {
      zh: say(({ field, message }) => `${field}：${message.zh}`),
      en: say(({ field, message }) => `${field}: ${message.en}`),
    },
    hint: { zh: say(({ hint }) => hint.zh), en: say(({ hint }) => hint.en) },
  });
}

/** Writing our button would take away what somebody made in the console, or show what somebody switched off. */
export function menuImpossible(plan: MenuObstacle, buttonName: string): PlatformError {
  return new PlatformError({ kind: 'human', platformCode: `menu-${plan.because}`, ...wordsOf(plan, buttonName) });
}

function wordsOf(plan: MenuObstacle, buttonName: string): { readonly text: Bilingual; readonly hint: Bilingual } {
  switch (plan.because) {
    case 'console-types': {
      const names = plan.names.join('、');
      return {
        text: {
          zh: `菜单中有只能在公众平台后台设置的按钮，接口写不回去：${names}`,
          en: `The menu has buttons that only WeChat's console can make, so writing it would lose them: ${names}`,
        },
        hint: {
          zh: '请在后台把这些按钮改成网页、小程序或点击类型，之后会自动写入。',
          en: 'Turn them into web page, mini program or click buttons in the console; the menu is then written by itself.',
        },
      };
    }
    case 'conditional':
      return {
        text: {
          zh: `账号有 ${plan.count} 个个性化菜单，写入默认菜单会把它们删除`,
          en: `The account has ${plan.count} menus for some of its followers, which writing the menu would delete`,
        },
        hint: {
          zh: '请删除这些个性化菜单，之后会自动写入；或停用这个同步目标。',
          en: 'Delete them, and the menu is then written by itself; or take the sync target away.',
        },
      };
    case 'full':
      return {
        text: {
          zh: `菜单已有三个一级按钮，没有位置放“${buttonName}”`,
          en: `The menu has three buttons, which leaves no place for “${buttonName}”`,
        },
        hint: {
          zh: '请在后台腾出一个一级按钮，或把其中一个改名为该名称。',
          en: 'Free one of them in the console, or give one of them that name.',
        },
      };
    case 'switched-off':
      return {
        text: { zh: '菜单已在后台停用', en: 'The menu is switched off in the console' },
        hint: { zh: '请在后台启用菜单。', en: 'Switch it on in the console.' },
      };
  }
}
