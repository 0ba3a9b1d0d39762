import { randomUUID } from 'node:crypto';
import type { Cancel, Clock } from '../clock/clock.ts';
import { type MessageAttributes, md5Of, md5OfAttributes } from './message-digest.ts';

// A standard queue on the runtime's clock. A message is in exactly one place: delayed (a clock entry makes it ready),
// ready, or received (a clock entry makes it ready again unless it is deleted before). Messages live in memory: what
// the application must not lose has its own alarm clock in the table.

export interface QueueSettings {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly delaySeconds: number;
  readonly visibilitySeconds: number;
  readonly waitSeconds: number;
  readonly retentionSeconds: number;
  readonly maximumMessageSize: number;
  readonly redrive: { readonly deadLetterArn: string; readonly maxReceiveCount: number } | undefined;
}

export interface QueueMessage {
  readonly id: string;
  readonly body: string;
  readonly bodyDigest: string;
  readonly attributes: MessageAttributes;
  readonly attributesDigest: string | undefined;
  readonly sentAt: number;
  receiveCount: number;
  firstReceivedAt: number;
  receiptHandle: string;
  cancelWait: Cancel | undefined;
}

export interface Sending {
  readonly body: string;
  readonly attributes?: MessageAttributes;
  readonly delaySeconds?: number | undefined;
}

export interface QueueContext {
  readonly clock: Clock;
  readonly deadLetterQueue: () => Queue | undefined;
}

export class Queue {
  readonly settings: QueueSettings;
  readonly #clock: Clock;
  readonly #deadLetterQueue: () => Queue | undefined;
  readonly #ready = new Set<QueueMessage>();
  readonly #delayed = new Set<QueueMessage>();
  readonly #received = new Map<string, QueueMessage>();
  readonly #listeners = new Set<() => void>();

  constructor(settings: QueueSettings, context: QueueContext) {
    this.settings = settings;
    this.#clock = context.clock;
    this.#deadLetterQueue = context.deadLetterQueue;
  }

  counts(): { readonly ready: number; readonly delayed: number; readonly received: number } {
    return { ready: this.#ready.size, delayed: this.#delayed.size, received: this.#received.size };
  }

  /** Calls the listener whenever a message becomes ready. */
  onReady(listener: () => void): Cancel {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  send({ body, attributes = {}, delaySeconds }: Sending): QueueMessage {
    const message: QueueMessage = {
      id: randomUUID(),
      body,
      bodyDigest: md5Of(body),
      attributes,
      attributesDigest: md5OfAttributes(attributes),
      sentAt: this.#clock.now(),
      receiveCount: 0,
      firstReceivedAt: 0,
      receiptHandle: '',
      cancelWait: undefined,
    };
    const delay = delaySeconds ?? this.settings.delaySeconds;
    if (delay > 0) this.#delay(message, delay);
    else this.#makeReady(message);
    return message;
  }

  /** Takes up to `limit` ready messages; what was received too often goes to the dead-letter queue instead. */
  receive(limit: number, visibilitySeconds = this.settings.visibilitySeconds): QueueMessage[] {
    const taken: QueueMessage[] = [];
    for (const message of this.#ready) {
      if (taken.length >= limit) break;
      this.#ready.delete(message);
      if (this.#isExpired(message) || this.#redrive(message)) continue;
      this.#hide(message, visibilitySeconds);
      taken.push(message);
    }
    return taken;
  }

  /** False when the handle is not that of a message being held, e.g. after its visibility ran out. */
  remove(receiptHandle: string): boolean {
    const message = this.#received.get(receiptHandle);
    if (!message) return false;
    message.cancelWait?.();
    return this.#received.delete(receiptHandle);
  }

  changeVisibility(receiptHandle: string, seconds: number): boolean {
    const message = this.#received.get(receiptHandle);
    if (!message) return false;
    message.cancelWait?.();
    if (seconds > 0) this.#showAgainIn(message, seconds);
    else this.#showAgain(message);
    return true;
  }

  purge(): void {
    for (const message of [...this.#ready, ...this.#delayed, ...this.#received.values()]) message.cancelWait?.();
    this.#ready.clear();
    this.#delayed.clear();
    this.#received.clear();
  }

  #delay(message: QueueMessage, seconds: number): void {
    this.#delayed.add(message);
    message.cancelWait = this.#clock.at(message.sentAt + seconds * 1000, () => {
      this.#delayed.delete(message);
      this.#makeReady(message);
    });
  }

  #makeReady(message: QueueMessage): void {
    message.cancelWait = undefined;
    this.#ready.add(message);
    for (const listener of this.#listeners) listener();
  }

  #hide(message: QueueMessage, seconds: number): void {
    message.receiveCount += 1;
    if (message.firstReceivedAt === 0) message.firstReceivedAt = this.#clock.now();
    message.receiptHandle = randomUUID();
    this.#received.set(message.receiptHandle, message);
    this.#showAgainIn(message, seconds);
  }

  #showAgainIn(message: QueueMessage, seconds: number): void {
    message.cancelWait = this.#clock.at(this.#clock.now() + seconds * 1000, () => this.#showAgain(message));
  }

  #showAgain(message: QueueMessage): void {
    this.#received.delete(message.receiptHandle);
    this.#makeReady(message);
  }

  #isExpired(message: QueueMessage): boolean {
    return this.#clock.now() - message.sentAt > this.settings.retentionSeconds * 1000;
  }

  #redrive(message: QueueMessage): boolean {
    const { redrive } = this.settings;
    const target = redrive && message.receiveCount >= redrive.maxReceiveCount ? this.#deadLetterQueue() : undefined;
    target?.send({ body: message.body, attributes: message.attributes, delaySeconds: 0 });
    return target !== undefined;
  }
}
