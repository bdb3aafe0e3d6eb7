/** Every key of the one table. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

export const applicationKey = (id: string): string => `APP#${id}`;

/** The parts of a case lie beside its head, so that one partition holds all of it, in the order of the stream. */
export const caseKeys = {
  meta: (id: string): Key => ({ PK: applicationKey(id), SK: 'META' }),
  form: (id: string): Key => ({ PK: applicationKey(id), SK: 'FORM' }),
  notice: (id: string): Key => ({ PK: applicationKey(id), SK: 'NOTICE' }),
  delivery: (id: string): Key => ({ PK: applicationKey(id), SK: 'DELIVERY' }),
  rating: (id: string): Key => ({ PK: applicationKey(id), SK: 'RATING' }),
  /** The check of its substance, as last recorded. */
  check: (id: string): Key => ({ PK: applicationKey(id), SK: 'CHECK' }),
  sample: (id: string): Key => ({ PK: applicationKey(id), SK: 'SAMPLE' }),
  clock: (id: string): Key => ({ PK: applicationKey(id), SK: 'CLOCK' }),
  document: (id: string, documentId: string): Key => ({ PK: applicationKey(id), SK: `DOC#${documentId}` }),
  task: (id: string, taskId: string): Key => ({ PK: applicationKey(id), SK: `TASK#${taskSuffix(taskId)}` }),
  /** An open desk task once more, in the hands of a colleague. */
  shelf: (id: string, taskId: string): Key => ({ PK: applicationKey(id), SK: `HAND#${taskSuffix(taskId)}` }),
  /** That somebody of staff looked at it on a day. */
  access: (id: string, on: string, sub: string, page: string): Key => ({
    PK: applicationKey(id),
    SK: `SEEN#${on}#${sub}#${page}`,
  }),
  /** The beginnings of the applicant's name, each as a keyed hash. */
  name: (id: string, number: number): Key => ({ PK: applicationKey(id), SK: `NAME#${padded(number, 2)}` }),
  token: (id: string, taskId: string): Key => ({ PK: applicationKey(id), SK: `TOK#${taskSuffix(taskId)}` }),
  event: (id: string, seq: number): Key => ({ PK: applicationKey(id), SK: `EV#${padded(seq, 6)}` }),
  message: (id: string, messageId: string): Key => ({ PK: applicationKey(id), SK: `MSG#${messageId}` }),
  counted: (id: string, seq: number): Key => ({ PK: applicationKey(id), SK: `CNT#${padded(seq, 6)}` }),
};

/** Ratings without a name: by month, under a chance id. They are told by the stream as events are. */
export const ratingKeys = {
  ofMonth: (month: string): string => `RATED#${month}`,
  anonymous: (month: string, ratingId: string): Key => ({ PK: `RATED#${month}`, SK: `EV#${ratingId}` }),
  counted: (month: string, ratingId: string): Key => ({ PK: `RATED#${month}`, SK: `CNT#${ratingId}` }),
};

/** `<application>.1.review.CGJ` → `001#review#CGJ`: the tasks of a case sort by round. */
function taskSuffix(taskId: string): string {
  const [, round = '0', action = '', department = ''] = taskId.split('.');
  return `${padded(Number(round), 3)}#${action}#${department}`;
}

export const referenceKey = (reference: string): Key => ({ PK: `REF#${reference}`, SK: 'META' });
export const idempotencyKey = (owner: string, key: string): Key => ({ PK: `IDEM#${owner}`, SK: key });
export const licenceKey = (number: string): Key => ({ PK: `LIC#${number}`, SK: 'META' });
export const licenceEventKey = (number: string, seq: number): Key => ({
  PK: licenceKey(number).PK,
  SK: `EV#${padded(seq, 6)}`,
});
/** The licences of a department and year that are suspended or over: few, beside the many that are valid. */
export const licenceStatusKey = (department: string, year: number, serial: number): Key => ({
  PK: `STATUS#${department}#${year}`,
  SK: padded(serial, 9),
});
export const barKey = (holderKey: string, itemCode: string): Key => ({
  PK: `BAR#${holderKey}`,
  SK: itemCode,
});
export const licenceSerialKey = (department: string, year: number): Key => ({
  PK: `SERIAL#LIC#${department}#${year}`,
  SK: 'META',
});
/** What of a limited item is granted in a year, and the line of those who wait for it. */
export const quantityKeys = {
  taken: (item: string, year: number): Key => ({ PK: `QUOTA#${item}#${year}`, SK: 'META' }),
  place: (item: string, place: string): Key => ({ PK: `QUOTA#${item}`, SK: `PLACE#${place}` }),
};
export const referenceSerialKey = (day: string): Key => ({ PK: `SERIAL#REF#${day}`, SK: 'META' });
/** Who works at the desk of a department. */
export const rosterKey = (department: string, sub: string): Key => ({ PK: `TEAM#${department}`, SK: sub });
export const pinKey = (department: string): Key => ({ PK: `DEPT#${department}`, SK: 'PIN' });
export const statisticKey = (of: Record<'day' | 'departmentCode' | 'itemCode' | 'kind', string>): Key => ({
  PK: `STAT#${of.day}`,
  SK: `${of.departmentCode}#${of.itemCode}#${of.kind}`,
});

export const itemKeys = {
  version: (code: string, version: number): Key => ({ PK: `ITEM#${code}`, SK: `V#${padded(version, 4)}` }),
  current: (code: string): Key => ({ PK: `ITEM#${code}`, SK: 'CUR' }),
};

/** Certificates of the seal: the present chain, and each under the hash of its own certificate. */
export const sealKeys = {
  current: { PK: 'SEAL', SK: 'CUR' },
  chain: (name: string): Key => ({ PK: 'SEAL', SK: `CHAIN#${name}` }),
} as const;

export const catalogueKeys = {
  entries: (part: number): Key => ({ PK: 'CATALOGUE', SK: `INDEX#${padded(part, 3)}` }),
  departments: { PK: 'CATALOGUE', SK: 'DEPARTMENTS' },
  delegations: { PK: 'CATALOGUE', SK: 'DELEGATIONS' },
  calendar: { PK: 'CATALOGUE', SK: 'CALENDAR' },
} as const;

export const checkpointKey = (name: string): Key => ({ PK: `CKPT#${name}`, SK: 'CKPT' });

/** GSI1, lists. */
export const listKeys = {
  ofApplicant: (sub: string): string => `CIT#${sub}`,
  inbox: (department: string, role: string): string => `INBOX#${department}#${role}`,
  /** What a colleague of a department was given. */
  ofColleague: (department: string, sub: string): string => `DESK#${department}#${sub}`,
  /** A keyed hash of the beginning of a name. */
  ofName: (nameKey: string): string => `NAME#${nameKey}`,
  /** Cases that are late or about to be. */
  watched: 'WATCHED',
  /** Decisions that were picked for supervision. */
  sampled: (isLookedAt: boolean): string => (isLookedAt ? 'SAMPLED#LOOKED' : 'SAMPLED'),
  ofDepartment: (department: string): string => `DEPT#${department}`,
  /** A keyed hash of the applicant's id, so that the index names nobody. */
  ofHolder: (holderKey: string): string => `HOLDER#${holderKey}`,
};

/** GSI2, what is due: 16 shards, so that a busy hour is not one hot partition. */
export const DUE_SHARDS = 16;

export function duePartition(shard: number): string {
  return `DUE#${padded(shard, 2)}`;
}

/** The shard of a case: the last hex digit of its id, which is chance; of a licence the last digit of its number. */
export function dueEntry(
  id: string,
  kind: 'clock' | 'licence' | 'document' | 'message',
  dueAt: string,
  part = '',
) {
  const shard = Number.parseInt(id.slice(-1), 16);
  return { GSI2PK: duePartition(shard), GSI2SK: `${dueAt}#${kind}#${id}#${part}` };
}

/** GSI2, what is to be deleted when its time is over: apart from what is due soon, as it waits for years. */
export function keptPartition(shard: number): string {
  return `KEPT#${padded(shard, 2)}`;
}

export function keptEntry(applicationId: string, dueAt: string) {
  const shard = Number.parseInt(applicationId.slice(-1), 16);
  return { GSI2PK: keptPartition(shard), GSI2SK: `${dueAt}#kept#${applicationId}#` };
}
