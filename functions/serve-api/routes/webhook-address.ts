import type { OutboundGuard } from '../../../shared/adapters/http/outbound-guard.ts';
import { ValidationError } from '../../../shared/domain/errors.ts';

/** What can be known of an address before anything is sent to it; the rest is looked at with each connection. */
export function assertFitForWebhooks(
  {
    outbound,
    allowsPlainHttp,
  }: { readonly outbound: Pick<OutboundGuard, 'mayTry'>; readonly allowsPlainHttp: boolean },
  address: string | undefined,
): void {
  if (address === undefined) return;
  const url = new URL(address);
  if (!outbound.mayTry(url)) {
    throw new ValidationError([
      {
        field: 'url',
        code: 'url-not-allowed',
        severity: 'error',
        message: { zh: '该地址不是公网上的网址。', en: 'This address is not on the public internet.' },
        hint: { zh: '请填写不含密码的公网网址。', en: 'Give a public address without a password in it.' },
      },
    ]);
  }
  if (url.protocol === 'https:' || allowsPlainHttp) return;
  throw new ValidationError([
    {
      field: 'url',
      code: 'url-not-https',
      severity: 'error',
      actual: 'http',
      limit: 'https',
      message: { zh: '接收地址必须使用 https。', en: 'Events are sent over https only.' },
      hint: { zh: '请为接收地址启用 TLS 证书。', en: 'Give the receiver a TLS certificate, and its https address.' },
    },
  ]);
}
