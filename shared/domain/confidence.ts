/**
 * What a fact about a platform rests on: `O` its own documentation, `S` the source of public clients, `R` reports of
 * others and memory, `choice` nothing but our own judgement. Whatever is not `O` may change with the first real call.
 */
export const confidences = ['O', 'S', 'R', 'choice'] as const;
export type Confidence = (typeof confidences)[number];
