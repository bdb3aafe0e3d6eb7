import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
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

/** The pages: whatever is no operation of the API. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const [entry] = centreFunctions.filter((one) => one.kind === 'web');
    if (!entry) throw new Error('The manifest has no web function.');
    const web = new CentreFunction(this, {
      entry,
      environment: environmentOf('web', this, props),
      memorySize: 1024,
    });
    grantRights('web', web.lambda, props.data);
    new HttpRoute(this, 'Pages', {
      httpApi: props.api.httpApi,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('web-integration', web.lambda),
      authorizer: new HttpNoneAuthorizer(), // the pages sign in by themselves
    });
    new CfnOutput(this, 'Address', { value: props.api.httpApi.apiEndpoint });
  }
}
