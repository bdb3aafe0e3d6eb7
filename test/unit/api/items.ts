import type { WorkdayCalendar } from '../../../functions/core/domain/calendar.ts';
import type { Delegation } from '../../../functions/core/domain/delegation.ts';
import {
  type Department,
  type ServiceItem,
  serviceItemSchema,
} from '../../../functions/core/domain/service-item.ts';

const text = (hant: string, hans = hant, en = hant) => ({ 'zh-Hant': hant, 'zh-Hans': hans, en });

export const promisedItem: ServiceItem = serviceItemSchema.parse({
  code: 'fireworks-display',
  version: 1,
  name: text('焰火燃放許可', '焰火燃放许可', 'Fireworks display permit'),
  departmentCode: 'GAJ',
  level: 'city',
  category: 'other',
  kind: 'promised',
  reviewScheme: 'review-and-approve',
  decision: 'window',
  legalBasis: { 'zh-Hant': '煙花爆竹安全管理條例', 'zh-Hans': '烟花爆竹安全管理条例' },
  statutoryDays: 20,
  statutoryUnit: 'working-day',
  statutoryWorkingDays: 20,
  promisedDays: 5,
  yellowCard: { workingDaysBefore: 1 },
  fee: { type: 'none', amountYuan: null, basis: null },
  materials: [
    {
      code: 'site-plan',
      name: text('場地平面圖', '场地平面图', 'Site plan'),
      required: false,
      providedBy: 'upload',
      accepts: ['application/pdf'],
      maxBytes: 1000,
      maxFiles: 1,
    },
  ],
  form: {
    steps: [
      {
        id: 'applicant',
        title: text('申請人', '申请人', 'Applicant'),
        fields: [
          {
            id: 'applicantName',
            type: 'text',
            label: text('姓名', '姓名', 'Name'),
            use: 'applicantName',
            personal: true,
          },
          {
            id: 'contactPhone',
            type: 'text',
            label: text('電話', '电话', 'Telephone'),
            use: 'contactPhone',
            format: 'mainland-mobile',
            personal: true,
          },
        ],
      },
      {
        id: 'event',
        title: text('活動', '活动', 'Event'),
        fields: [
          {
            id: 'subject',
            type: 'text',
            label: text('名稱', '名称', 'Title'),
            use: 'subject',
            maxLength: 20,
          },
        ],
      },
    ],
  },
  licence: {
    title: text('焰火燃放許可證', '焰火燃放许可证', 'Fireworks display permit'),
    validityYears: null,
  },
  sources: [],
  confidence: 'seen',
});

export const jointItem: ServiceItem = serviceItemSchema.parse({
  ...promisedItem,
  code: 'large-event',
  name: text('大型群眾性活動安全許可', '大型群众性活动安全许可', 'Large event safety permit'),
  kind: 'joint',
  completeness: { checkedBy: 'lead' },
  jointPlan: {
    stages: [
      {
        actions: [
          {
            action: 'review',
            departments: [
              { departmentCode: 'HBJ', limitDays: 2, silence: 'consent', isRequired: true },
              { departmentCode: 'CGJ', limitDays: 2, silence: 'escalate', isRequired: true },
            ],
          },
        ],
      },
    ],
  },
});

export const departments: readonly Department[] = [
  { code: 'GAJ', name: text('公安局', '公安局', 'Public Security'), level: 'city', hasApprovalSection: true },
  { code: 'HBJ', name: text('環保局', '环保局', 'Environment'), level: 'city', hasApprovalSection: true },
];

export const thisYear: WorkdayCalendar = {
  years: { '2026': { holidays: [], makeupWorkdays: [] } },
  provisional: {},
};

export const delegations: readonly Delegation[] = [
  {
    number: '龍公授〔2026〕1號',
    departmentCode: 'GAJ',
    head: text('局長', '局长', 'Head of the bureau'),
    from: '2026-01-01',
  },
];
