import { type KmsCall, kmsCall, kmsPlace } from '../../adapters/kms/kms-call.ts';
import { keysOfEnvironment } from '../../adapters/s3/keys-of-environment.ts';

/** Managed keys, without the client of KMS. */
export const wireKms = (): KmsCall => kmsCall(kmsPlace(), keysOfEnvironment());
