import type { Licence } from '../../../functions/core/domain/licence.ts';

/** A licence of three years, as it was issued on 2 March 2026. */
export function aLicence(changed: Partial<Licence> = {}): Licence {
  return {
    number: 'LY-CGJ-2026-000007',
    applicationId: '01900000-0000-7000-8000-000000000001',
    itemCode: 'drainage',
    title: { 'zh-Hant': '排水許可證', 'zh-Hans': '排水许可证', en: 'Drainage licence' },
    departmentCode: 'CGJ',
    departmentName: { 'zh-Hant': '城管局', 'zh-Hans': '城管局', en: 'Urban Management' },
    holderName: '龍巖茶飲有限公司',
    subject: '新羅區排水口',
    legalBasis: '城鎮排水與污水處理條例',
    conditions: [],
    issuedOn: '2026-03-02',
    validUntil: '2029-03-01',
    validityYears: 3,
    state: 'valid',
    holderKey: 'key-of-chen',
    contact: { email: 'chen@example.com', locale: 'zh-Hant' },
    version: 1,
    ...changed,
  };
}
