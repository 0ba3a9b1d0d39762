import { readableContrast } from '../domain/colour.ts';
import type { Finding } from '../domain/errors.ts';

/** What is not as the brand may think, though its site works. */
export const siteFindings = {
  accentAdjusted: (accent: string, shown: string): Finding => ({
    field: 'accent',
    code: 'accent-hard-to-read',
    severity: 'warning',
    limit: readableContrast,
    actual: accent,
    message: {
      zh: `${accent} 在白底上对比度不足 ${readableContrast}:1，文字将以 ${shown} 显示。`,
      en: `${accent} has a contrast below ${readableContrast}:1 on white; text is shown in ${shown}.`,
    },
    hint: { zh: '如需原色，请选更深的颜色。', en: 'Choose a darker colour to have it shown as it is.' },
  }),
  noFiling: (): Finding => ({
    field: 'legal.icpNumber',
    code: 'icp-number-missing',
    severity: 'warning',
    message: {
      zh: '未填写 ICP 备案号；在中国内地提供网站服务须在首页下方标明并链接至备案系统。',
      en: 'There is no ICP filing number; a site served in mainland China has to show it and link to the register.',
    },
    hint: { zh: '请填写域名的备案号。', en: "Give the domain's filing number." },
  }),
  domainShared: (linkDomain: string): Finding => ({
    field: 'verification',
    code: 'link-domain-shared',
    severity: 'warning',
    actual: linkDomain,
    message: {
      zh: `${linkDomain} 由另一品牌先登记，其首页、站点地图和验证文件属于该品牌。`,
      en: `${linkDomain} was registered by another brand first; its front page, sitemap and verification files are that one's.`,
    },
    hint: {
      zh: '需要自己的首页和验证文件时，请使用独立域名。',
      en: 'Use a domain of its own to have a front page and verification files.',
    },
  }),
} as const;
