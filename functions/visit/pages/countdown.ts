import type { SiteLanguage } from '../../../shared/domain/brand-site.ts';
import type { Landing } from '../../../shared/domain/post.ts';
import { escapeHtml } from '../../../shared/lambda/html.ts';
import { formatTime, wordsOf } from './words.ts';

export const countdownPath = '/countdown.js';

/** Lets the seconds run. The page is complete without it: it was rendered with what was left at that moment. */
export const countdownScript = `for (const left of document.querySelectorAll('[data-until]')) {
  const end = Date.parse(left.dataset.until);
  const numbers = left.querySelectorAll('b');
  left.lastElementChild.hidden = false;
  const tick = () => {
    const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    const parts = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
    parts.forEach((part, index) => { numbers[index].textContent = part; });
    if (seconds > 0) setTimeout(tick, 1000);
  };
  tick();
}
`;

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];

export function renderCountdown(
  countdown: Landing['countdown'],
  { language, timeZone, now }: { readonly language: SiteLanguage; readonly timeZone: string; readonly now: number },
): { readonly html: string; readonly scripts: readonly string[] } {
  if (countdown === undefined) return { html: '', scripts: [] };
  const words = wordsOf[language];
  const { until, label } = countdown;
  const end = Date.parse(until);
  const time = `<p class="quiet"><time datetime="${escapeHtml(until)}">${escapeHtml(formatTime(end, language, timeZone))}</time></p>`;
  const boxed = (lines: string): string => `<div class="countdown">${lines}\n${time}</div>`;
  if (end <= now) return { html: boxed(`<p>${escapeHtml(words.begun(label))}</p>`), scripts: [] };
  const left = end - now;
  const numbers = [Math.floor(left / dayMs), Math.floor(left / hourMs) % 24, Math.floor(left / minuteMs) % 60, 0];
  const parts = numbers.map((number, index) => {
    const hidden = index === numbers.length - 1 ? ' hidden' : '';
    return `<span${hidden}><b>${number}</b>${words.units[index]}</span>`;
  });
  const timer = `<p class="left" role="timer" data-until="${escapeHtml(until)}">${parts.join('')}</p>`;
  return { html: boxed(`<p>${escapeHtml(words.until(label))}</p>\n${timer}`), scripts: [countdownPath] };
}
