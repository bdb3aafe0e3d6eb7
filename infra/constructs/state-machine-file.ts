import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Alarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine, DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { StateMachineName } from '../../functions/manifest.ts';
import { runbook } from '../runbook.ts';

export interface StateMachineFileProps {
  readonly name: StateMachineName;
  /** What stands for each `${Placeholder}` of the file. */
  readonly substitutions: Readonly<Record<string, string>>;
}

/** A state machine as its file in `statemachines/` says it: the file that the local centre and the tests run, too. */
export class StateMachineFile extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, { name, substitutions }: StateMachineFileProps) {
    super(scope, name);
    const file = join(import.meta.dirname, `../../statemachines/${name}.asl.json`);
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: `onedoor-${name}`,
      definitionBody: DefinitionBody.fromFile(file),
      definitionSubstitutions: { ...substitutions },
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', {
          retention: RetentionDays.SIX_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false, // ids only, but not even those
      },
    });
    // a machine made anew would forget the executions that wait for weeks
    const resource = this.machine.node.defaultChild;
    if (resource instanceof CfnStateMachine) resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
    new Alarm(this, 'Failed', {
      alarmDescription: `An execution of ${name} failed. ${runbook(this, 'failed-executions')}`,
      metric: this.machine.metricFailed({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
