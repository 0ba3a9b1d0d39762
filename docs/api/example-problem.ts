import { HttpError } from '../../shared/lambda/problem.ts';
import { problemCatalogue } from '../../shared/lambda/problem-catalogue.ts';
import { mapProblem } from '../../shared/lambda/problem-mapper.ts';

/** A problem as it is sent; details that depend on the request stay in braces. */
export function exampleProblem(code: string) {
  const words = problemCatalogue[code]?.message.en ?? '';
  return mapProblem(new HttpError(code, words), 'Jx3fYhXFoAMEQ1g=').problem;
}
