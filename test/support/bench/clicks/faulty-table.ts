import { type Answer, type Door, openDoor } from '../../crash/door.ts';

/** What went wrong between visit and the table. */
type Faults = {
  /** Writes that the table was asked for, those of the SDK's own repetitions among them. */
  writes: number;
  refused: number;
  /** Written, and never heard of. */
  lostAnswers: number;
};

export type FaultyTable = {
  readonly url: string;
  readonly faults: Readonly<Faults>;
  /** From now on: single faults now and then, and first of all a while in which no write is taken at all. */
  readonly begin: () => void;
  readonly end: () => void;
  readonly close: Door['close'];
};

const shareOf = { refused: 0.05, lost: 0.05 };

/** A door before the table that refuses writes as DynamoDB does when it throttles, or keeps its answers. */
export async function openFaultyTable(options: {
  readonly upstreamOf: () => string;
  readonly fraction: () => number;
  readonly outageMs: number;
}): Promise<FaultyTable> {
  const faults: Faults = { writes: 0, refused: 0, lostAnswers: 0 };
  let outageUntil: number | undefined;
  const door = await openDoor(async ({ headers }, act) => {
    if (!String(headers['x-amz-target']).endsWith('.UpdateItem')) return act();
    faults.writes += 1;
    if (outageUntil === undefined) return act();
    const chance = options.fraction();
    if (performance.now() < outageUntil || chance < shareOf.refused) {
      faults.refused += 1;
      return refusal(400, 'ProvisionedThroughputExceededException');
    }
    if (chance >= shareOf.refused + shareOf.lost) return act();
    await act();
    faults.lostAnswers += 1;
    return refusal(500, 'InternalServerError');
  }, options.upstreamOf);
  return {
    url: door.url,
    faults,
    begin: () => {
      outageUntil = performance.now() + options.outageMs;
    },
    end: () => {
      outageUntil = undefined;
    },
    close: door.close,
  };
}

function refusal(status: number, name: string): Answer {
  const body = Buffer.from(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'Injected' }));
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'content-length': String(body.length) },
    body,
  };
}
