import { Duration } from 'aws-cdk-lib';
import { Alarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { runbook } from '../runbook.ts';

/** Where a record goes that could not be handled; one in it wakes somebody. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, consumer: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new Alarm(this, 'NotEmpty', {
      alarmDescription: `${consumer} left a record behind. ${runbook(this, 'dead-letters')}`,
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
