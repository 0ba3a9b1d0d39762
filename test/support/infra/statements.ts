import * as z from 'zod';
import { type Resource, resourcesOf, type Template, textOf, withoutHashes } from './templates.ts';

const oneOrMany = <S extends z.ZodType>(schema: S) => z.union([schema.transform((one) => [one]), z.array(schema)]);

const statementSchema = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany(z.string()),
  Resource: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]).default([]),
});
export type Statement = z.infer<typeof statementSchema>;

const documentSchema = z.looseObject({ Statement: z.array(statementSchema) });

/** Every policy statement of a template, wherever it stands: identity, resource and trust policies alike. */
export function allStatements(template: Template): Statement[] {
  return findDocuments(template.Resources).flatMap((document) => documentSchema.parse(document).Statement);
}

function findDocuments(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'PolicyDocument' || key === 'AssumeRolePolicyDocument' ? [child] : findDocuments(child),
  );
}

const policySchema = z.looseObject({ PolicyDocument: documentSchema, Roles: z.array(z.unknown()) });

/** What a function's role may do, as sorted `action resource` lines. */
export function grantsOf(template: Template, lambda: Resource): string[] {
  const role = textOf(lambda.Properties['Role']).replace('.Arn}', '}');
  return resourcesOf(template, 'AWS::IAM::Policy')
    .map(([, policy]) => policySchema.parse(policy.Properties))
    .filter((policy) => policy.Roles.map(textOf).includes(role))
    .flatMap((policy) => policy.PolicyDocument.Statement)
    .flatMap((statement) =>
      statement.Action.flatMap((action) =>
        statement.Resource.map((resource) => `${action} ${withoutHashes(textOf(resource))}`),
      ),
    )
    .sort();
}

const environmentSchema = z.looseObject({ Variables: z.record(z.string(), z.unknown()) });

/** Functions by the name under which they log. */
export function functionsByService(template: Template): Record<string, Resource> {
  return Object.fromEntries(
    resourcesOf(template, 'AWS::Lambda::Function').map(([, lambda]) => [
      String(environmentOf(lambda)['POWERTOOLS_SERVICE_NAME']),
      lambda,
    ]),
  );
}

export function environmentOf(lambda: Resource): Record<string, unknown> {
  return environmentSchema.parse(lambda.Properties['Environment']).Variables;
}
