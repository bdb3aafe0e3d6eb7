/** Where the local centre claims to be. Names only: nothing of it leaves the machine. */
export const place = { region: 'ap-east-1', accountId: '000000000000' } as const;

export const names = {
  table: 'onedoor',
  quarantine: 'onedoor-quarantine',
  clean: 'onedoor-clean',
  licences: 'onedoor-licences',
  linkKey: 'alias/onedoor-review-links',
  sealKey: 'alias/onedoor-seal',
  holderKey: 'alias/onedoor-holders',
  credentialKey: 'alias/onedoor-credentials',
} as const;

export const buckets = [names.quarantine, names.clean, names.licences] as const;

export function functionArn(name: string): string {
  return `arn:aws:lambda:${place.region}:${place.accountId}:function:${name}`;
}
