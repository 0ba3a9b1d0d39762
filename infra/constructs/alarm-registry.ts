import { Alarm, type ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface AlarmDefinition {
  /** `page`: a promise to users is being broken now. `ticket`: look at it in working hours. */
  readonly severity: 'page' | 'ticket';
  /** What the operator's users notice, as a sentence. */
  readonly impact: string;
  /** Path of a page in this repository. */
  readonly runbook: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly comparison: ComparisonOperator;
  readonly periods?: number;
  /** Whether silence is good news or the worst. */
  readonly whenSilent: 'fine' | 'alarm';
}

/** The only way to add an alarm: it says what it means, where to read on, reaches the topic and is on the dashboard. */
export class AlarmRegistry extends Construct {
  readonly #topic: ITopic;
  readonly #alarms: Alarm[] = [];

  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    this.#topic = topic;
  }

  get alarms(): readonly Alarm[] {
    return this.#alarms;
  }

  add(id: string, definition: AlarmDefinition): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: `[${definition.severity}] ${definition.impact} Read ${definition.runbook}`,
      metric: definition.metric,
      threshold: definition.threshold,
      comparisonOperator: definition.comparison,
      evaluationPeriods: definition.periods ?? 1,
      treatMissingData: definition.whenSilent === 'alarm' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    if (definition.severity === 'page') alarm.addOkAction(new SnsAction(this.#topic));
    this.#alarms.push(alarm);
  }
}
