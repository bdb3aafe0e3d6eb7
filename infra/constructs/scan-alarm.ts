import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { LogCode } from '../../functions/shared/log-codes.ts';
import { runbook } from '../runbook.ts';

const SCAN_FAILED: LogCode = 'SCAN_FAILED';

/** Rings when a virus scanner gave no verdict: the files wait, nothing unsafe is served, and somebody has to look. */
export class ScanAlarm extends Construct {
  constructor(scope: Construct, id: string, lambda: LambdaFunction) {
    super(scope, id);
    const filter = new MetricFilter(this, 'Failures', {
      logGroup: lambda.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', SCAN_FAILED),
      metricNamespace: 'Onedoor',
      metricName: `${id}-failed`,
    });
    new Alarm(this, 'Alarm', {
      alarmDescription: `A virus scan fails. ${runbook(this, 'scan-failures')} (${Stack.of(this).stackName})`,
      metric: filter.metric({ period: Duration.minutes(15), statistic: 'Sum' }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
