/** One without daylight saving time, two that change by an hour at different times, and one that changes by half an hour. */
export const testZones = ['Asia/Shanghai', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe'] as const;
