import type { Finding } from '../domain/errors.ts';

/** What can be wrong with the time that a post asks for. */
const finding = (code: string, message: Finding['message'], hint: Finding['hint']): Finding => ({
  field: 'dueAt',
  code,
  severity: 'error',
  message,
  hint,
});

export const dueTimeFindings = {
  format: () =>
    finding(
      'due-time-format',
      {
        zh: '时间格式不正确。',
        en: 'This is not a time in a known form.',
      },
      {
        zh: '请写成 2026-11-25T20:00:00+08:00[Asia/Shanghai]，或只带偏移量，或不带偏移量并填写 timeZone。',
        en: 'Write 2026-11-25T20:00:00+08:00[Asia/Shanghai], or with the offset alone, or local with timeZone.',
      },
    ),
  noSuchDate: (local: string) =>
    finding(
      'due-time-no-such-date',
      { zh: `日历中没有 ${local} 这个时间。`, en: `The calendar has no ${local}.` },
      { zh: '请核对年、月、日、时、分。', en: 'Check year, month, day, hour and minute.' },
    ),
  unknownZone: (zone: string): Finding => ({
    ...finding(
      'time-zone-unknown',
      { zh: `没有名为 ${zone} 的时区。`, en: `There is no time zone ${zone}.` },
      { zh: '请使用 IANA 时区名，例如 Asia/Shanghai。', en: 'Use an IANA name such as Asia/Shanghai.' },
    ),
    field: 'timeZone',
  }),
  zonesDiffer: (inTime: string, inField: string) =>
    finding(
      'due-time-zones-differ',
      {
        zh: `dueAt 中的时区是 ${inTime}，timeZone 却是 ${inField}。`,
        en: `dueAt names the zone ${inTime}, timeZone names ${inField}.`,
      },
      { zh: '请只保留一个时区。', en: 'Name one zone only.' },
    ),
  offsetContradictsZone: (zone: string, readings: { byOffset: string; byZone: string }) =>
    finding(
      'due-time-offset-contradicts-zone',
      {
        zh: `偏移量与时区 ${zone} 不符：按偏移量是 ${readings.byOffset}，按时区的当地时间是 ${readings.byZone}。`,
        en: `The offset contradicts the zone ${zone}: by the offset it is ${readings.byOffset}, by the clocks of the zone ${readings.byZone}.`,
      },
      { zh: '请改用这两种写法之一。', en: 'Send one of the two readings.' },
    ),
  skipped: (zone: string, readings: { before: string; after: string }) =>
    finding(
      'due-time-does-not-exist',
      {
        zh: `${zone} 当时拨快时钟，这个当地时间不存在；可能是 ${readings.before} 或 ${readings.after}。`,
        en: `Clocks in ${zone} are put forward then, so this local time does not exist; it may mean ${readings.before} or ${readings.after}.`,
      },
      { zh: '请改用这两种写法之一。', en: 'Send one of the two readings.' },
    ),
  twice: (zone: string, readings: { first: string; second: string }) =>
    finding(
      'due-time-exists-twice',
      {
        zh: `${zone} 当时拨慢时钟，这个当地时间出现两次：${readings.first} 和 ${readings.second}。`,
        en: `Clocks in ${zone} are put back then, so this local time comes twice: ${readings.first} and ${readings.second}.`,
      },
      { zh: '请带上偏移量，指明是哪一次。', en: 'Give the offset to say which one.' },
    ),
  past: (due: string, now: string): Finding => ({
    ...finding(
      'due-time-past',
      { zh: `发布时间 ${due} 已经过去。`, en: `The due time ${due} has passed.` },
      { zh: `现在是 ${now}，请选择之后的时间。`, en: `It is ${now} now; choose a later time.` },
    ),
    limit: now,
    actual: due,
  }),
  tooFar: (due: string, latest: string): Finding => ({
    ...finding(
      'due-time-too-far',
      { zh: `发布时间 ${due} 超过两年之后。`, en: `The due time ${due} is more than two years ahead.` },
      { zh: `最晚可排到 ${latest}。`, en: `The latest possible time is ${latest}.` },
    ),
    limit: latest,
    actual: due,
  }),
} as const;
