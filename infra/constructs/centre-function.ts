import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Charset, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { CentreFunction as FunctionEntry } from '../../functions/manifest.ts';
import type { EnvironmentName } from '../../functions/shared/environment.ts';

const root = join(import.meta.dirname, '../..');
const RUNBOOK = 'https://github.com/onedoor-centre/onedoor/blob/main/docs/runbook.md';

export interface CentreFunctionProps {
  readonly entry: FunctionEntry;
  /** Only what this function reads of its environment. */
  readonly environment: Partial<Record<EnvironmentName, string>> & Readonly<Record<string, string>>;
  readonly memorySize?: number;
  readonly timeout?: Duration;
  /** Run in the bundle's folder when it is made, such as to put typefaces beside it. */
  readonly afterBundling?: (inputDir: string, outputDir: string) => string[];
}

/** A function of the manifest with its log and the alarm that links to the runbook, always together. */
export class CentreFunction extends Construct {
  readonly lambda: NodejsFunction;

  constructor(scope: Construct, props: CentreFunctionProps) {
    super(scope, props.entry.name);
    const { entry, environment, afterBundling } = props;
    this.lambda = new NodejsFunction(this, 'Function', {
      entry: join(root, entry.entry),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.ACTIVE,
      memorySize: props.memorySize ?? 512,
      timeout: props.timeout ?? Duration.seconds(28),
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      logGroup: new LogGroup(this, 'Log', {
        retention: RetentionDays.SIX_MONTHS,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        mainFields: ['module', 'main'],
        charset: Charset.UTF8,
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        // the SDK of the runtime changes under us; the one we tested travels with the code
        externalModules: [],
        banner:
          "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
        ...(afterBundling && {
          commandHooks: {
            beforeBundling: () => [],
            beforeInstall: () => [],
            afterBundling,
          },
        }),
      },
    });
    this.alarmOnErrors(entry.name);
  }

  private alarmOnErrors(name: string): void {
    new Alarm(this, 'Errors', {
      alarmDescription: `${name} fails. ${RUNBOOK}#function-errors (${Stack.of(this).stackName})`,
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      threshold: 3,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
