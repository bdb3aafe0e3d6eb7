import { drawCode } from '../adapters/draw-code.ts';
import { dynamoPublicRegister } from '../adapters/dynamodb/licence-register.ts';
import { dynamoStatistics } from '../adapters/dynamodb/registers.ts';
import { packBits } from '../adapters/pack-bits.ts';
import { readEnvironment } from '../shared/environment.ts';
import { wireCases } from '../shared/wiring/cases.ts';
import { wireCredentials } from '../shared/wiring/credentials.ts';
import { wireSealReader } from '../shared/wiring/seal-reader.ts';
import { readContract } from './read-contract.ts';

export function publicPorts() {
  const { client, tableName, ...ports } = wireCases();
  return {
    ...ports,
    seals: wireSealReader({ client, tableName }),
    licences: dynamoPublicRegister(client, tableName),
    statistics: dynamoStatistics(client, tableName),
    credentials: wireCredentials(),
    packBits,
    drawCode,
    publicUrl: readEnvironment(['PUBLIC_URL']).PUBLIC_URL,
    readContract,
  };
}
