/**
 * Stands in bundles for the SDK's event streams (infra/bundling.ts): no operation that we call has one. The clients name
 * these three, and use them only for such an operation.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('This bundle was made without event streams (infra/bundling.ts).');
  }
}

export const eventStreamSerdeProvider = (): never => {
  throw new Error('This bundle was made without event streams (infra/bundling.ts).');
};

export const resolveEventStreamSerdeConfig = <T>(config: T): T => config;
