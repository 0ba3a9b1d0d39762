import * as z from 'zod';
import { messageAttributeSchema } from './message-digest.ts';

const sending = {
  MessageBody: z.string().min(1),
  DelaySeconds: z.number().int().min(0).max(900).optional(),
  MessageAttributes: z.record(z.string(), messageAttributeSchema).default({}),
};

const queueUrl = { QueueUrl: z.string() };

export const sendMessageSchema = z.object({ ...queueUrl, ...sending });

export const sendMessageBatchSchema = z.object({
  ...queueUrl,
  Entries: z.array(z.object({ Id: z.string(), ...sending })),
});

export const receiveMessageSchema = z.object({
  ...queueUrl,
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().int().min(0).max(43_200).optional(),
  WaitTimeSeconds: z.number().int().min(0).max(20).optional(),
  AttributeNames: z.array(z.string()).default([]),
  MessageSystemAttributeNames: z.array(z.string()).default([]),
  MessageAttributeNames: z.array(z.string()).default([]),
});

export const deleteMessageSchema = z.object({ ...queueUrl, ReceiptHandle: z.string() });

export const deleteMessageBatchSchema = z.object({
  ...queueUrl,
  Entries: z.array(z.object({ Id: z.string(), ReceiptHandle: z.string() })),
});

export const changeVisibilitySchema = z.object({
  ...queueUrl,
  ReceiptHandle: z.string(),
  VisibilityTimeout: z.number().int().min(0).max(43_200),
});

export const changeVisibilityBatchSchema = z.object({
  ...queueUrl,
  Entries: z.array(
    z.object({ Id: z.string(), ReceiptHandle: z.string(), VisibilityTimeout: z.number().int().min(0).max(43_200) }),
  ),
});

export const getQueueUrlSchema = z.object({ QueueName: z.string() });
export const getQueueAttributesSchema = z.object({ ...queueUrl, AttributeNames: z.array(z.string()).default([]) });
export const queueOnlySchema = z.object(queueUrl);
export const listQueuesSchema = z.object({ QueueNamePrefix: z.string().default('') });
