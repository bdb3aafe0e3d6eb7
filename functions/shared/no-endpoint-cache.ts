/** Stands in bundles for the SDK's cache of discovered endpoints (infra/bundling.ts): discovery is off, so nothing asks it. */
export class EndpointCache {}
