import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { operations } from '../../functions/api/operations/index.ts';
import { type Audience, centreFunctions } from '../../functions/manifest.ts';
import { CentreFunction } from '../constructs/centre-function.ts';
import { environmentOf } from '../environment-of.ts';
import { grantRights } from '../rights.ts';
import type { DataStack } from './data-stack.ts';

export interface ApiStackProps extends StackProps {
  readonly data: DataStack;
  readonly publicUrl: string;
}

/** Audiences whose callers have signed in. */
const signedIn: readonly Audience[] = ['applicant', 'staff'];

/** The HTTP API: one function per audience, and a route for every operation. */
export class ApiStack extends Stack {
  readonly httpApi: HttpApi;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.httpApi = new HttpApi(this, 'Api', {
      apiName: 'onedoor',
      description: 'Onedoor: catalogue, applications, tasks, review links',
      corsPreflight: {
        allowOrigins: [props.publicUrl],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.DELETE],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
        maxAge: Duration.hours(1),
      },
    });
    this.logAndLimit();
    this.addRoutes(props);
  }

  private addRoutes(props: ApiStackProps): void {
    const { people, webClient } = props.data;
    const jwt = new HttpJwtAuthorizer('SignedIn', people.userPoolProviderUrl, {
      jwtAudience: [webClient.userPoolClientId],
    });
    const integrations = new Map(
      centreFunctions
        .filter((one) => one.kind === 'api')
        .map((entry) => {
          const made = new CentreFunction(this, {
            entry,
            environment: environmentOf(entry.name, this, props),
          });
          grantRights(entry.name, made.lambda, props.data);
          return [
            entry.audience,
            new HttpLambdaIntegration(`${entry.name}-integration`, made.lambda),
          ] as const;
        }),
    );
    for (const { method, path, audience } of operations) {
      const integration = integrations.get(audience);
      if (!integration) throw new Error(`No function answers ${audience}.`);
      this.httpApi.addRoutes({
        path: `/api${path}`,
        methods: [HttpMethod[method]],
        integration,
        authorizer: signedIn.includes(audience) ? jwt : new HttpNoneAuthorizer(),
      });
    }
  }

  /** Who called what and when, without what was said; and no more calls than the centre can bear. */
  private logAndLimit(): void {
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = this.httpApi.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The API has no default stage.');
    stage.accessLogSettings = {
      destinationArn: log.logGroupArn,
      format: JSON.stringify({
        requestId: '$context.requestId',
        at: '$context.requestTime',
        route: '$context.routeKey',
        status: '$context.status',
        latency: '$context.responseLatency',
      }),
    };
    stage.defaultRouteSettings = { throttlingBurstLimit: 200, throttlingRateLimit: 100 };
  }
}
