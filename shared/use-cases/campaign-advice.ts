import type { Campaign } from '../domain/campaign.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import type { Bilingual } from '../domain/errors.ts';

export type NextStep = { readonly code: string; readonly message: Bilingual; readonly deliveryIds: readonly string[] };

type Scene = {
  readonly campaign: Pick<Campaign, 'startsOn' | 'endsOn'>;
  readonly deliveries: readonly { readonly deliveryId: string; readonly state: DeliveryState }[];
  /** What has been reached of it: 1 is all. */
  readonly goal: { readonly share: number } | undefined;
  /** In Beijing. */
  readonly today: string;
};

type Rule = {
  readonly code: string;
  readonly states: readonly DeliveryState[];
  readonly say: (count: number) => Bilingual;
};

/** What still wants somebody, the most urgent first. */
const rules: readonly Rule[] = [
  {
    code: 'decide',
    states: ['needs-person', 'unknown'],
    say: (count) => ({
      zh: `有 ${count} 条投递结果不明，请到平台核对后登记结果。`,
      en: `${count} deliveries have an unclear outcome: look at the platform and say what is there.`,
    }),
  },
  {
    code: 'publish-by-hand',
    states: ['handed-over'],
    say: (count) => ({
      zh: `有 ${count} 条投递等待人工发布。`,
      en: `${count} deliveries wait for a person to publish them.`,
    }),
  },
  {
    code: 'mend-failed',
    states: ['failed'],
    say: (count) => ({
      zh: `有 ${count} 条投递失败，请按原因修改后重新打开。`,
      en: `${count} deliveries failed: mend what their problem says and reopen them.`,
    }),
  },
  {
    code: 'make-up-for-missed',
    states: ['missed'],
    say: (count) => ({
      zh: `有 ${count} 条投递错过时间，请决定是否补发。`,
      en: `${count} deliveries were missed: decide whether to bring them later.`,
    }),
  },
];

export function adviceOn(scene: Scene): readonly NextStep[] {
  const open = rules.flatMap(({ code, states, say }) => {
    const deliveryIds = scene.deliveries.filter(({ state }) => states.includes(state)).map((one) => one.deliveryId);
    return deliveryIds.length === 0 ? [] : [{ code, message: say(deliveryIds.length), deliveryIds }];
  });
  return [...open, ...adviceOnGoal(scene)];
}

/** Behind by more than this share of what would be due by now is said. */
const slack = 0.8;

function adviceOnGoal({ campaign, goal, today }: Scene): readonly NextStep[] {
  if (goal === undefined || today < campaign.startsOn) return [];
  if (goal.share >= 1) {
    const message = { zh: '目标已达成。', en: 'The goal is reached.' };
    return [{ code: 'goal-reached', message, deliveryIds: [] }];
  }
  const passed = passedShare(campaign, today);
  if (goal.share >= passed * slack) return [];
  const percent = (share: number): string => `${Math.floor(share * 100)} %`;
  return [
    {
      code: 'behind-goal',
      message: {
        zh: `活动时间已过 ${percent(passed)}，目标完成 ${percent(goal.share)}。`,
        en: `${percent(passed)} of the time is over and ${percent(goal.share)} of the goal is reached.`,
      },
      deliveryIds: [],
    },
  ];
}

const dayMs = 86_400_000;

/** Of the campaign's days, with the day that is running. */
function passedShare({ startsOn, endsOn }: Scene['campaign'], today: string): number {
  const [start, end, now] = [startsOn, endsOn, today].map((day) => Date.parse(day)) as [number, number, number];
  return Math.min(1, (now - start + dayMs) / (end - start + dayMs));
}
