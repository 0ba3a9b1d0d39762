import type { Bilingual, Finding } from '../../shared/domain/errors.ts';
import type { RemoteFileRefusal } from '../../shared/ports/remote-files.ts';

type Words = { readonly code: string; readonly message: Bilingual; readonly hint: Bilingual };

const upload = {
  zh: '请下载后直接上传文件。',
  en: 'Fetch it yourself and upload the file.',
};

const words: Readonly<Record<RemoteFileRefusal['reason'], Words>> = {
  'address-not-allowed': {
    code: 'url-not-allowed',
    message: {
      zh: '该地址（或它跳转到的地址）不是公网上的 http 或 https 网址。',
      en: 'The address, or one that it redirects to, is no http or https address on the public internet.',
    },
    hint: {
      zh: '请填写不含密码的公网网址，或直接上传文件。',
      en: 'Give a public address without a password in it, or upload the file.',
    },
  },
  redirects: {
    code: 'url-redirects',
    message: { zh: '该地址跳转次数过多。', en: 'The address redirects too many times.' },
    hint: { zh: '请填写图片的最终地址。', en: 'Give the address at which the picture is in the end.' },
  },
  unreachable: {
    code: 'url-unreachable',
    message: { zh: '无法连接到该地址，或连接中断。', en: 'The address cannot be reached, or broke off.' },
    hint: upload,
  },
  timeout: {
    code: 'url-timeout',
    message: {
      zh: '该地址没有在限定的毫秒数内给出完整的文件。',
      en: 'The address did not give the whole file in so many milliseconds.',
    },
    hint: upload,
  },
  status: {
    code: 'url-status',
    message: {
      zh: '该地址没有返回文件，HTTP 状态码见 actual。',
      en: 'The address gave no file but the HTTP status under actual.',
    },
    hint: {
      zh: '请确认无需登录即可打开该地址，或直接上传文件。',
      en: 'See that it opens without a login, or upload the file.',
    },
  },
  'too-large': {
    code: 'picture-too-large',
    message: { zh: '该地址的文件超过大小上限。', en: 'The file at the address is larger than the limit.' },
    hint: { zh: '请压缩后再上传。', en: 'Compress it and upload it.' },
  },
};

export function remoteFinding(refusal: RemoteFileRefusal): Finding {
  const limit = 'limit' in refusal && refusal.limit !== undefined ? { limit: refusal.limit } : {};
  const actual = 'actual' in refusal ? { actual: refusal.actual } : {};
  return { field: 'url', severity: 'error', ...words[refusal.reason], ...limit, ...actual };
}
