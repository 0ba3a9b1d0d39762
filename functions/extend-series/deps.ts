import type { ChangeDeps } from '../../shared/lambda/change-layer.ts';
import type { ChangeSeriesDeps } from '../../shared/use-cases/change-series.ts';
import type { DescribeSeriesDeps } from '../../shared/use-cases/describe-series.ts';

export type SeriesDeps = ChangeDeps & ChangeSeriesDeps & DescribeSeriesDeps;
