import type { ServerResponse } from 'node:http';

const statusOf = {
  AccessDenied: 403,
  SignatureDoesNotMatch: 403,
  InvalidAccessKeyId: 403,
  RequestTimeTooSkewed: 403,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  BadDigest: 400,
  IncompleteBody: 400,
  InvalidPart: 400,
  InvalidPartOrder: 400,
  MalformedXML: 400,
  MissingContentLength: 411,
  PreconditionFailed: 412,
  InvalidArgument: 400,
  InvalidRequest: 400,
  InvalidPolicyDocument: 400,
  MalformedPOSTRequest: 400,
  MaxPostPreDataLengthExceeded: 400,
  NoSuchBucket: 404,
  NoSuchUpload: 404,
  NotImplemented: 501,
  InternalError: 500,
} as const;

/** An error as S3 names it. */
export class S3Error extends Error {
  override readonly name = 'S3Error';
  readonly code: keyof typeof statusOf;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: keyof typeof statusOf,
    message: string,
    facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}

export function sendError(response: ServerResponse, error: S3Error): void {
  const parts = Object.entries({ Code: error.code, Message: error.message, ...error.facts });
  const xml = parts.map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`).join('');
  response
    .writeHead(statusOf[error.code], { 'content-type': 'application/xml', connection: 'close' })
    .end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error>${xml}</Error>`);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}
