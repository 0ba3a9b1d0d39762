/** Takes back a moment that was registered with `at`. */
export type CancelMoment = () => void;

/**
 * The only source of time. Everything the sandbox decides later is computed from `now()` when someone asks; `at` is
 * used as well, so that a clock which jumps from moment to moment stops where a decision falls.
 */
export interface SandboxClock {
  now(): number;
  at(time: number, run: () => void): CancelMoment;
}
