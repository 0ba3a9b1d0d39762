import * as z from 'zod';
import type { HttpResponse } from '../../http/http-client.ts';
import { readJson } from '../../http/json.ts';
import { type CallContext, unexpectedAnswer } from '../failures.ts';
import { type CodeOverrides, toWechatError } from './errors.ts';

const refusalSchema = z.object({
  errcode: z
    .number()
    .int()
    .refine((code) => code !== 0),
  errmsg: z.string().catch(''),
});

type AnswerContext = CallContext & {
  readonly overrides?: CodeOverrides;
  /** Codes whose answers the schema reads as well. */
  readonly alsoAnswers?: readonly number[];
};

/** WeChat refuses with HTTP 200 and an `errcode`; a success may leave it out. */
export function readAnswer<T>(response: HttpResponse, schema: z.ZodType<T>, context: AnswerContext): T {
  const json = readJson(response.body);
  const refusal = refusalSchema.safeParse(json);
  const answer = schema.safeParse(json);
  const isAnswer = answer.success && refusal.success && context.alsoAnswers?.includes(refusal.data.errcode) === true;
  if (refusal.success && !isAnswer) {
    const refused = {
      code: String(refusal.data.errcode),
      message: refusal.data.errmsg,
      status: response.status,
    };
    throw toWechatError(refused, context, context.overrides);
  }
  if (response.status !== 200 || !answer.success) throw unexpectedAnswer(response, context);
  return answer.data;
}
