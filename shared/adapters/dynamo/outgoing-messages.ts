import {
  type OutgoingMessage,
  outgoingMessageSchema,
  postOfMessage,
  revisionOfMessage,
} from '../../domain/inbox/outgoing-message.ts';
import type { OutgoingMessages } from '../../ports/inbox.ts';
import { keys } from './keys.ts';
import { parseItem, type Table } from './table.ts';

export function createOutgoingMessages({
  table,
}: {
  readonly table: Pick<Table, 'get' | 'putIfAbsent'>;
}): OutgoingMessages {
  return {
    async get(messageId) {
      const item = await table.get(keys.outgoingMessage(messageId));
      return item === undefined ? undefined : parseItem(outgoingMessageSchema, item);
    },
    async createIfAbsent(message: OutgoingMessage) {
      const isNew = await table.putIfAbsent({ ...message, ...keys.outgoingMessage(message.messageId) });
      return isNew ? 'created' : 'exists';
    },
  };
}

/** What the engine reads of a post and its revision, for messages. One that was erased is not there. */
export function createMessageContents({ table }: { readonly table: Pick<Table, 'get' | 'putIfAbsent'> }) {
  const messages = createOutgoingMessages({ table });
  return {
    posts: {
      async get(postId: string) {
        const message = await messages.get(postId);
        return message === undefined ? undefined : postOfMessage(message);
      },
    },
    revisions: {
      async get({ postId }: { readonly postId: string }) {
        const message = await messages.get(postId);
        return message === undefined ? undefined : revisionOfMessage(message);
      },
    },
  };
}
