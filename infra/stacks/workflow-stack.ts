import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, S3EventSourceV2, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { centreFunctions, type FunctionName, type StateMachineName } from '../../functions/manifest.ts';
import { streamDelivery } from '../../functions/shared/stream-filter.ts';
import { CHECKER_MEMORY_MB, CHECKER_TIMEOUT } from '../checker-resources.ts';
import { CentreFunction } from '../constructs/centre-function.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { ScanAlarm } from '../constructs/scan-alarm.ts';
import { StateMachineFile } from '../constructs/state-machine-file.ts';
import { environmentOf } from '../environment-of.ts';
import { grantRights } from '../rights.ts';
import type { DataStack } from './data-stack.ts';

export interface WorkflowStackProps extends StackProps {
  readonly data: DataStack;
  readonly publicUrl: string;
}

/** What happens by itself: the state machines and their tasks, the stream's consumers, the checker, the sweep. */
export class WorkflowStack extends Stack {
  readonly #props: WorkflowStackProps;

  constructor(scope: Construct, id: string, props: WorkflowStackProps) {
    super(scope, id, props);
    this.#props = props;
    const tasks = this.makeTasks();
    this.makeMachine('joint-review', tasks);
    this.makeMachine('promised-deadline', tasks);
    this.makeConsumers();
    this.makeChecker();
    this.makeSweep();
  }

  private makeFunction(
    name: FunctionName,
    more: { memorySize?: number; timeout?: Duration } = {},
  ): CentreFunction {
    const entry = centreFunctions.find((one) => one.name === name);
    if (!entry) throw new Error(`The manifest has no function ${name}.`);
    const made = new CentreFunction(this, {
      entry,
      environment: environmentOf(name, this, this.#props),
      timeout: Duration.seconds(55),
      ...more,
    });
    grantRights(name, made.lambda, this.#props.data);
    return made;
  }

  private makeTasks(): ReadonlyMap<string, CentreFunction> {
    const tasks = centreFunctions.filter((one) => one.kind === 'task');
    return new Map(tasks.map((task) => [task.placeholder, this.makeFunction(task.name)]));
  }

  private makeMachine(name: StateMachineName, tasks: ReadonlyMap<string, CentreFunction>): void {
    const { machine } = new StateMachineFile(this, {
      name,
      substitutions: Object.fromEntries(
        [...tasks].map(([placeholder, task]) => [placeholder, task.lambda.functionArn]),
      ),
    });
    const own: Record<StateMachineName, FunctionName[]> = {
      'joint-review': [
        'request-opinion',
        'consolidate-opinions',
        'request-coordination',
        'request-late-opinions',
      ],
      'promised-deadline': ['check-deadline'],
    };
    const placeholders = centreFunctions.flatMap((one) =>
      one.kind === 'task' && own[name].includes(one.name) ? [one.placeholder] : [],
    );
    for (const placeholder of placeholders) tasks.get(placeholder)?.lambda.grantInvoke(machine);
  }

  private makeConsumers(): void {
    for (const { name } of centreFunctions.filter((one) => one.kind === 'stream')) {
      const consumer = this.makeFunction(name, name === 'issue-licence' ? { memorySize: 1024 } : {});
      const deadLetters = new DeadLetterQueue(this, `${name}-dead-letters`, name);
      consumer.lambda.addEventSource(
        new DynamoEventSource(this.#props.data.table, {
          startingPosition: StartingPosition.TRIM_HORIZON,
          batchSize: streamDelivery.batchSize,
          retryAttempts: streamDelivery.retryAttempts,
          bisectBatchOnError: true,
          reportBatchItemFailures: true,
          onFailure: new SqsDlq(deadLetters),
          filters: [
            FilterCriteria.filter({
              eventName: FilterRule.isEqual('INSERT'),
              dynamodb: { Keys: { SK: { S: FilterRule.beginsWith('EV#') } } },
            }),
          ],
        }),
      );
    }
  }

  private makeChecker(): void {
    const checker = this.makeFunction('check-document', {
      memorySize: CHECKER_MEMORY_MB,
      timeout: CHECKER_TIMEOUT,
    });
    new ScanAlarm(this, 'check-document-scans', checker.lambda);
    const events = [EventType.OBJECT_CREATED];
    // named, not passed: a notice that the bucket's own stack made would make the stacks depend on each other
    const { bucketArn } = this.#props.data.quarantine;
    const quarantine = Bucket.fromBucketArn(this, 'Quarantine', bucketArn);
    checker.lambda.addEventSource(new S3EventSourceV2(quarantine, { events }));
    if (this.#props.data.malwareScan === 'guardduty') this.checkAfterScan(checker);
  }

  /** GuardDuty speaks some seconds, or minutes, after a file has arrived; then it is checked again. */
  private checkAfterScan(checker: CentreFunction): void {
    const deadLetterQueue = new DeadLetterQueue(this, 'check-document-dead-letters', 'check-document');
    new Rule(this, 'Scanned', {
      description: 'Checks a file when GuardDuty has looked at it.',
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [this.#props.data.quarantine.bucketName] } },
      },
      targets: [new LambdaFunction(checker.lambda, { deadLetterQueue, retryAttempts: 2 })],
    });
  }

  private makeSweep(): void {
    const sweep = this.makeFunction('sweep', {
      memorySize: CHECKER_MEMORY_MB, // it checks the files that were left
      timeout: Duration.minutes(10),
    });
    new ScanAlarm(this, 'sweep-scans', sweep.lambda);
    const deadLetterQueue = new DeadLetterQueue(this, 'sweep-dead-letters', 'sweep');
    new Rule(this, 'Hourly', {
      description: 'Drives on what is due and was left.',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(sweep.lambda, { deadLetterQueue, retryAttempts: 2 })],
    });
  }
}
