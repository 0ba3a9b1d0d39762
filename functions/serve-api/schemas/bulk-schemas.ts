import * as z from 'zod';
import { bulkCountsSchema, bulkStates, tableFormats, textEncodings } from '../../../shared/domain/bulk-job.ts';
import { bilingualSchema } from '../../../shared/lambda/field-schemas.ts';
import { idSchema, line, pageQuery } from '../../../shared/lambda/route-schemas.ts';
import { importFields } from '../../../shared/use-cases/import-columns.ts';

const field = z.enum(importFields);

export const importInput = z
  .strictObject({
    uploadId: idSchema.meta({ description: 'Of the form that the file was posted with.' }),
    format: z
      .enum(tableFormats)
      .default('csv')
      .meta({ description: 'jsonl: on each line a post as `POST …/posts` takes it.' }),
    encoding: z.enum(textEncodings).optional().meta({ description: 'Left out, it is told by the bytes.' }),
    columns: z
      .record(line(100), field)
      .default({})
      .meta({ description: 'What headings stand for that are not known by themselves.' }),
    defaults: z
      .partialRecord(field, z.string().max(2_000))
      .default({})
      .meta({ description: 'What an empty cell, or a missing column, is taken for.' }),
    keep: z
      .enum(['all-or-nothing', 'good-rows'])
      .default('all-or-nothing')
      .meta({ description: 'Whether one wrong row keeps back all, or itself alone.' }),
    dryRun: z.boolean().default(false).meta({ description: 'Checks every row and stores nothing.' }),
    allowDuplicates: z
      .boolean()
      .default(false)
      .meta({ description: 'Takes what an account has within 24 hours already.' }),
  })
  .meta({ id: 'ImportInput' });

export const exportInput = z
  .strictObject({
    what: z.enum(['posts', 'log', 'clicks']),
    format: z.enum(tableFormats).default('csv'),
    from: z.string().max(100).optional().meta({ description: 'A day or an instant; a week ago, if left out.' }),
    to: z.string().max(100).optional().meta({ description: 'Not part of the range, which spans up to 400 days.' }),
    accountId: idSchema.optional(),
    campaign: line(60).optional(),
  })
  .meta({ id: 'ExportInput' });

export const bulkJobsQuery = z.strictObject(pageQuery);

const problemView = z.object({
  row: z.number().optional(),
  line: z.number().optional(),
  column: z.string().optional(),
  field: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  limit: z.union([z.string(), z.number()]).optional(),
  actual: z.union([z.string(), z.number()]).optional(),
  message: bilingualSchema,
  hint: bilingualSchema,
});

const common = {
  jobId: z.string(),
  state: z.enum(bulkStates),
  isEnded: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string(),
  endedAt: z.string().optional(),
  format: z.enum(tableFormats),
  problems: z.array(problemView).readonly().meta({ description: 'The first of them; all are in errors.csv.' }),
  files: z
    .array(z.object({ name: z.string(), url: z.string(), expiresInSeconds: z.number() }))
    .readonly()
    .optional()
    .meta({ description: 'Fresh addresses with each reading of the job.' }),
};

export const importView = z
  .object({
    ...common,
    uploadId: z.string(),
    keep: z.enum(['all-or-nothing', 'good-rows']),
    dryRun: z.boolean(),
    encoding: z.enum(textEncodings).optional(),
    counts: bulkCountsSchema,
  })
  .meta({ id: 'Import' });

export const exportView = z
  .object({
    ...common,
    what: z.enum(['posts', 'log', 'clicks']),
    from: z.string(),
    to: z.string(),
    accountId: z.string().optional(),
    campaign: z.string().optional(),
    rows: z.number(),
  })
  .meta({ id: 'Export' });
