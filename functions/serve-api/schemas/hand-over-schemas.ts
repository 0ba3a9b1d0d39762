import * as z from 'zod';
import { communityRulesSchema } from '../../../shared/domain/hand-over.ts';
import { bilingualSchema } from '../../../shared/lambda/field-schemas.ts';

export const handOverView = z
  .object({
    postId: z.string(),
    deliveryId: z.string(),
    state: z.string(),
    task: z.enum(['publish', 'take-down']).optional(),
    platform: z.string(),
    shape: z.string(),
    place: z.string(),
    title: z.string().optional(),
    text: z.string().optional(),
    link: z.string(),
    poll: z.object({ question: z.string(), options: z.array(z.string()), isMultiple: z.boolean() }).optional(),
    videoUrl: z.string().optional(),
    pictures: z.array(z.object({ mediaId: z.string(), url: z.string() })).readonly(),
    instructions: z.string().optional(),
    draft: bilingualSchema.optional(),
    rules: communityRulesSchema.optional(),
    publishAt: z.string().optional(),
    deadline: z.string().optional(),
    hosts: z.array(z.string()).readonly(),
    url: z.string().optional(),
    problem: bilingualSchema.optional(),
    /** For whoever is to do it, without an account. */
    guestLink: z.object({ url: z.string(), expiresAt: z.string() }),
  })
  .meta({ id: 'HandOver' });
