import { Logger } from '@aws-lambda-powertools/logger';

/** Writes its lines into a list instead of the console. */
export function createRecordingLogger(lines: string[]): Logger {
  const logger = new Logger({ serviceName: 'test', logLevel: 'DEBUG' });
  const record = (line: string) => void lines.push(line);
  Object.assign(logger, { console: { debug: record, info: record, warn: record, error: record, log: record } });
  return logger;
}
