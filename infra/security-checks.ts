import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/** Findings that we have looked at and live with, each with the reason. */
const acknowledged: Readonly<Record<string, string>> = {};

/** Holds every stack to the rule packs; a finding that is not acknowledged here ends the synthesis. */
export function checkSecurity(app: App): void {
  const validations = Validations.of(app);
  validations.addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  for (const [id, reason] of Object.entries(acknowledged)) validations.acknowledge({ id, reason });
}
