import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

/** Both read their settings from the POWERTOOLS_* variables. */
export const createLogger = (): Logger => new Logger();
export const createMetrics = (): Metrics => new Metrics();
