import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { centreFunctions } from '../../functions/manifest.ts';
import { CentreFunction } from '../constructs/centre-function.ts';
import { environmentOf } from '../environment-of.ts';
import { grantRights } from '../rights.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';

export interface WebStackProps extends StackProps {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly publicUrl: string;
}

type Pages = Extract<(typeof centreFunctions)[number], { kind: 'web' }>;

/** The pages: whatever is no operation of the API. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    for (const entry of centreFunctions) if (entry.kind === 'web') this.servePages(entry, props);
    new CfnOutput(this, 'Address', { value: props.api.httpApi.apiEndpoint });
  }

  private servePages(entry: Pages, props: WebStackProps): void {
    const { name } = entry;
    const path = 'path' in entry ? entry.path : undefined;
    const pages = new CentreFunction(this, {
      entry,
      environment: environmentOf(name, this, props),
      memorySize: 1024,
    });
    grantRights(name, pages.lambda, props.data);
    const integration = new HttpLambdaIntegration(`${name}-integration`, pages.lambda);
    const keys =
      path === undefined
        ? [HttpRouteKey.DEFAULT]
        : [path, `${path}/{proxy+}`].map((one) => HttpRouteKey.with(one, HttpMethod.ANY));
    for (const [index, routeKey] of keys.entries())
      new HttpRoute(this, `${name}-pages-${index + 1}`, {
        httpApi: props.api.httpApi,
        routeKey,
        integration,
        authorizer: new HttpNoneAuthorizer(), // the pages sign in by themselves
      });
  }
}
