import { App } from 'aws-cdk-lib';
import { checkSecurity } from './security-checks.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import { WorkflowStack } from './stacks/workflow-stack.ts';

/** The four stacks of a centre. What may never be lost is apart from what can be deployed anew at any time. */
export function centreApp(app = new App()): App {
  const publicUrl = String(app.node.tryGetContext('publicUrl') ?? 'https://onedoor.example');
  const data = new DataStack(app, 'OnedoorData', { publicUrl });
  const workflow = new WorkflowStack(app, 'OnedoorWorkflow', { data, publicUrl });
  const api = new ApiStack(app, 'OnedoorApi', { data, publicUrl });
  new WebStack(app, 'OnedoorWeb', { data, api, publicUrl });
  workflow.node.addDependency(data);
  checkSecurity(app);
  return app;
}

if (import.meta.filename === process.argv[1]) centreApp().synth();
