import type { PlatformPublisher, PublishInput, StepOutcome } from '../../../shared/ports/platform-publisher.ts';

export function stepNamed(publisher: PlatformPublisher, name: string) {
  const step = publisher.steps.find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`${publisher.platform} has no step ${name}`);
  return step;
}

/** Runs the needed steps in order, as a worker does, and keeps what each leaves in the checkpoint. */
export async function runSteps(
  publisher: PlatformPublisher,
  input: PublishInput,
): Promise<{ readonly outcome: StepOutcome; readonly checkpoint: Record<string, string> }> {
  const checkpoint: Record<string, string> = { ...input.checkpoint };
  for (const step of publisher.steps) {
    const stepInput = { ...input, checkpoint: { ...checkpoint } };
    if (!step.isNeeded(stepInput)) continue;
    const outcome = await step.run(stepInput);
    Object.assign(checkpoint, outcome.values);
    if (outcome.kind !== 'done') return { outcome, checkpoint };
  }
  throw new Error(`The steps of ${publisher.platform} ended without an outcome`);
}
