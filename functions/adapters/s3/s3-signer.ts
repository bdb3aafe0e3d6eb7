import { SignatureV4 } from '@smithy/signature-v4';
import { bucketAddress, type S3Place } from './bucket-address.ts';
import { Sha256Hash } from './sha256-hash.ts';

export interface S3Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of the role of a function. */
  readonly sessionToken?: string;
}

export interface S3Object {
  readonly bucket: string;
  readonly key: string;
}

export interface AddressToSign extends S3Object {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly query?: Readonly<Record<string, string>>;
  /** Sent with the request exactly as signed; they stay headers and are not moved into the address. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly seconds: number;
}

export interface FormToSign extends S3Object {
  readonly fields: Readonly<Record<string, string>>;
  /** What the form may carry beside the fields, in the words of a POST policy. */
  readonly conditions: readonly (readonly [string, ...(string | number)[]])[];
  readonly seconds: number;
}

/** Signs what others may do with one object for a short while. Nothing is sent: it takes no client. */
export interface S3Signer {
  address(signed: AddressToSign): Promise<string>;
  form(signed: FormToSign): Promise<{ url: string; fields: Record<string, string>; expiresAt: string }>;
}

/**
 * Signature Version 4 for S3. Time is the machine's, by which S3 measures too, and not the clock of the centre, which
 * moves on one machine.
 */
export function s3Signer(place: S3Place, credentials: S3Keys, now = () => new Date()): S3Signer {
  const { region } = place;
  // keys of S3 are signed as they are written in the address, and not escaped a second time
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials,
    sha256: Sha256Hash,
    uriEscapePath: false,
    applyChecksum: false,
  });

  return {
    async address({ method, bucket, key, query = {}, headers = {}, seconds }) {
      const { protocol, hostname, host, port, pathname } = new URL(
        `${bucketAddress(bucket, place)}/${key.split('/').map(escaped).join('/')}`,
      );
      const signed = await signer.presign(
        {
          method,
          protocol,
          hostname,
          ...(port && { port: Number(port) }),
          path: pathname,
          query: { ...query },
          headers: { ...headers, host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
        },
        {
          expiresIn: seconds,
          signingDate: now(),
          unhoistableHeaders: new Set(Object.keys(headers)),
        },
      );
      const pairs = Object.entries(signed.query ?? {}).map(
        ([name, value]) => `${escaped(name)}=${escaped(String(value))}`,
      );
      return `${protocol}//${host}${pathname}?${pairs.join('&')}`;
    },

    async form({ bucket, key, fields, conditions, seconds }) {
      const signingDate = new Date(Math.floor(now().getTime() / 1000) * 1000);
      const expiresAt = new Date(signingDate.getTime() + seconds * 1000).toISOString();
      const date = compact(signingDate);
      const signedFields = {
        ...fields,
        bucket,
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': `${credentials.accessKeyId}/${date.slice(0, 8)}/${region}/s3/aws4_request`,
        'X-Amz-Date': date,
        ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
        key,
      };
      const exactly = Object.entries(signedFields).map(([name, value]) => ({ [name]: value }));
      const policy = { expiration: expiresAt, conditions: [...conditions, ...exactly] };
      const Policy = Buffer.from(JSON.stringify(policy)).toString('base64');
      const signature = await signer.sign(Policy, { signingDate });
      return {
        url: bucketAddress(bucket, place),
        fields: { ...signedFields, Policy, 'X-Amz-Signature': signature },
        expiresAt,
      };
    },
  };
}

/** `20260302T010000Z` */
const compact = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 3986: encodeURIComponent leaves five signs more as they are. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
