import { PlatformError } from '../domain/platform-error.ts';

export function accountMissing(): PlatformError {
  return new PlatformError({
    kind: 'human',
    platformCode: 'account-missing',
    text: { zh: '同步目标的账号不存在。', en: 'The account of the sync target does not exist.' },
    hint: { zh: '请重新登记该账号。', en: 'Register the account again.' },
  });
}
