/**
 * Stands in for `@smithy/core/event-streams`. No call that the functions make answers with a stream of events; the S3
 * client only wants something to hand on when it is made.
 */
export function resolveEventStreamSerdeConfig<T>(config: T): T {
  return config;
}

export function eventStreamSerdeProvider(): never {
  throw new Error('Event streams are left out of the bundle.');
}

export class EventStreamSerde {
  constructor() {
    eventStreamSerdeProvider();
  }
}
