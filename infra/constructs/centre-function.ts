import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { centreFunctions, FunctionName } from '../../functions/manifest.ts';
import type { EnvironmentName } from '../../functions/shared/environment.ts';
import { bundling, filesBeside, root } from '../bundling.ts';
import { runbook } from '../runbook.ts';

export interface CentreFunctionProps {
  readonly entry: (typeof centreFunctions)[number];
  /** Only what this function reads of its environment. */
  readonly environment: Partial<Record<EnvironmentName, string>> & Readonly<Record<string, string>>;
  readonly memorySize?: number;
  readonly timeout?: Duration;
}

/** What stands in place of what, as esbuild's command line has it. */
const aliases = Object.fromEntries(
  Object.entries(bundling.alias).map(([name, path]) => [`--alias:${name}`, path]),
);

/** A function of the manifest with its log and the alarm that links to the runbook, always together. */
export class CentreFunction extends Construct {
  readonly lambda: NodejsFunction;

  constructor(scope: Construct, props: CentreFunctionProps) {
    super(scope, props.entry.name);
    const { entry, environment } = props;
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
        target: bundling.target,
        mainFields: [...bundling.mainFields],
        // the CDK knows a `charset` and tells esbuild nothing of it: Chinese would be written as \uXXXX
        esbuildArgs: { '--charset': 'utf8', '--legal-comments': bundling.legalComments, ...aliases },
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        externalModules: [...bundling.externalModules],
        banner: bundling.banner,
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (inputDir, outputDir) => putBeside(entry.name, inputDir, outputDir),
        },
      },
    });
    this.alarmOnErrors(entry.name);
  }

  private alarmOnErrors(name: string): void {
    new Alarm(this, 'Errors', {
      alarmDescription: `${name} fails. ${runbook(this, 'function-errors')} (${Stack.of(this).stackName})`,
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      threshold: 3,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

/** The commands that put what the function reads beside its bundle. */
function putBeside(name: FunctionName, inputDir: string, outputDir: string): string[] {
  const files = filesBeside[name] ?? [];
  return files.flatMap(({ from, into }) => [
    `mkdir -p "${join(outputDir, into)}"`,
    `cp "${join(inputDir, from)}" "${join(outputDir, into)}/"`,
  ]);
}
