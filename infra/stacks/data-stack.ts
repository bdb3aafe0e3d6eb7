import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, OAuthScope, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { tableDefinition } from '../../functions/shared/table.ts';
import { centreBucket } from '../constructs/centre-bucket.ts';
import { MalwareProtection } from '../constructs/malware-protection.ts';

export interface DataStackProps extends StackProps {
  readonly publicUrl: string;
}

/** Days that a file may wait in quarantine. */
const QUARANTINE_DAYS = 2;

/** What may never be lost: the table, the files, the keys that sign, the people who sign in. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly quarantine: Bucket;
  readonly clean: Bucket;
  readonly licences: Bucket;
  readonly linkKey: Key;
  readonly sealKey: Key;
  /** Keys of before, by their ARNs in the context `retiredLinkKeys`: their links still open. */
  readonly retiredLinkKeys: readonly IKey[];
  readonly holderKey: Key;
  readonly credentialKey: Key;
  readonly people: UserPool;
  readonly webClient: UserPoolClient;
  /** What looks for viruses beside the checker's own layers: `-c malwareScan=guardduty`. */
  readonly malwareScan: 'none' | 'guardduty';

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    this.table = this.makeTable();
    this.malwareScan = malwareScanOf(this);
    const accessLogs = centreBucket(this, 'AccessLogs', { lifeDays: 365 });
    this.quarantine = centreBucket(this, 'Quarantine', {
      accessLogs,
      lifeDays: QUARANTINE_DAYS,
      uploadOrigin: props.publicUrl,
      emitsEvents: this.malwareScan === 'guardduty', // what GuardDuty sets itself; a deployment must not unset it
    });
    if (this.malwareScan === 'guardduty')
      new MalwareProtection(this, 'MalwareProtection', { bucket: this.quarantine });
    this.clean = centreBucket(this, 'Clean', { accessLogs });
    this.licences = centreBucket(this, 'Licences', { accessLogs });
    const edition = String(this.node.tryGetContext('linkKeyEdition') ?? '');
    this.linkKey = new Key(this, `LinkKey${edition}`, {
      alias: `onedoor-review-links${edition && `-${edition}`}`,
      description: 'Signs review links. Retired keys stay until the last of their links has expired.',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const retired = String(this.node.tryGetContext('retiredLinkKeys') ?? '');
    this.retiredLinkKeys = retired
      .split(',')
      .filter((arn) => arn !== '')
      .map((arn, index) => Key.fromKeyArn(this, `RetiredLinkKey${index + 1}`, arn));
    this.sealKey = new Key(this, 'SealKey', {
      alias: 'onedoor-seal',
      description:
        'The approval seal on licences and receipts. Its certificate is published with the catalogue.',
      // PKCS #1 v1.5 seals the same paper the same way however often it is printed
      keySpec: KeySpec.RSA_3072,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.holderKey = new Key(this, 'HolderKey', {
      alias: 'onedoor-holders',
      description:
        'Lists licences by holder without naming anybody. With another key nobody finds their own.',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.credentialKey = new Key(this, 'CredentialKey', {
      alias: 'onedoor-credentials',
      description: 'Signs licences as credentials, and their status lists.',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.people = this.makeUserPool();
    this.webClient = this.makeWebClient(props.publicUrl);
  }

  private makeTable(): TableV2 {
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    return new TableV2(this, 'Table', {
      partitionKey: text(tableDefinition.partitionKey),
      sortKey: text(tableDefinition.sortKey),
      globalSecondaryIndexes: tableDefinition.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType[index.projection],
      })),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType[tableDefinition.stream],
      timeToLiveAttribute: tableDefinition.expiryAttribute,
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private makeUserPool(): UserPool {
    return new UserPool(this, 'People', {
      selfSignUpEnabled: true,
      signInAliases: { email: true, phone: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private makeWebClient(publicUrl: string): UserPoolClient {
    this.people.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: String(this.node.tryGetContext('signInDomain') ?? 'onedoor-centre') },
    });
    return this.people.addClient('Web', {
      generateSecret: true,
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PHONE, OAuthScope.PROFILE],
        callbackUrls: [`${publicUrl}/sign-in/callback`],
        logoutUrls: [publicUrl],
      },
    });
  }
}

/** @throws Error for a word that means nothing: a typing error must not deploy a centre without the scanner */
function malwareScanOf(scope: Construct): 'none' | 'guardduty' {
  const chosen: unknown = scope.node.tryGetContext('malwareScan') ?? 'none';
  if (chosen === 'none' || chosen === 'guardduty') return chosen;
  throw new Error(`malwareScan is "${chosen}". Give guardduty, or leave it out.`);
}
