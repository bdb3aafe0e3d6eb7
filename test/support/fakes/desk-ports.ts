import { createHmac } from 'node:crypto';
import type { Access } from '../../../functions/core/domain/access.ts';
import type { Colleague } from '../../../functions/core/domain/colleague.ts';
import type { AccessLog } from '../../../functions/core/ports/access-log.ts';
import type { NameKeys } from '../../../functions/core/ports/name-keys.ts';
import type { Roster } from '../../../functions/core/ports/roster.ts';
import type { SampleKeys } from '../../../functions/core/ports/sample-keys.ts';

/** What the back office keeps beside the cases, in memory: keeping the promises of the ports. */
export function fakeDeskPorts() {
  const colleagues = new Map<string, Colleague>();
  const seen = new Map<string, Access>();
  const keyOf = (departmentCode: string, sub: string): string => `${departmentCode}/${sub}`;

  const names: NameKeys = { keyOf: async (department, beginning) => `hash of ${department} ${beginning}` };
  const roster: Roster = {
    of: async (departmentCode) =>
      [...colleagues.values()].filter((one) => one.departmentCode === departmentCode),
    find: async (departmentCode, sub) => colleagues.get(keyOf(departmentCode, sub)),
    enter: async (colleague) => {
      const key = keyOf(colleague.departmentCode, colleague.sub);
      const absence = colleagues.get(key)?.absence;
      colleagues.set(key, { ...colleague, ...(absence && { absence }) });
    },
    setAbsence: async (departmentCode, sub, noted) => {
      const key = keyOf(departmentCode, sub);
      const known = colleagues.get(key);
      if (!known) return false;
      const { absence: _before, ...rest } = known;
      const absence = noted && { from: noted.from, to: noted.to, reason: noted.reason };
      colleagues.set(key, { ...rest, ...(absence && { absence }) });
      return true;
    },
  };
  const accesses: AccessLog = {
    note: async (access) => {
      const key = [access.applicationId, access.on, access.sub, access.page].join('/');
      if (!seen.has(key)) seen.set(key, access);
    },
    of: async (applicationId) =>
      [...seen.values()]
        .filter((one) => one.applicationId === applicationId)
        .toSorted((a, b) => b.on.localeCompare(a.on)),
  };
  const samples: SampleKeys = {
    draw: async (text) => ({ hash: createHmac('sha256', 'secret').update(text).digest('hex'), key: 'key-1' }),
  };
  return { names, roster, accesses, samples };
}
