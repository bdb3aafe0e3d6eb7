import type { WorkdayCalendar } from '../../../functions/core/domain/calendar.ts';
import {
  type Department,
  type ServiceItem,
  serviceItemSchema,
} from '../../../functions/core/domain/service-item.ts';

const text = (hant: string, hans: string, en: string) => ({ 'zh-Hant': hant, 'zh-Hans': hans, en });

const material = {
  required: true,
  providedBy: 'upload',
  accepts: ['application/pdf', 'image/jpeg', 'image/png'],
  maxBytes: 20 * 1024 * 1024,
  maxFiles: 3,
};

/** A promised item whose form has a field of every type. */
export const drainItem: ServiceItem = serviceItemSchema.parse({
  code: 'drain-permit',
  version: 1,
  name: text('排水許可', '排水许可', 'Drainage permit'),
  departmentCode: 'GAJ',
  level: 'city',
  category: 'infrastructure-use',
  kind: 'promised',
  reviewScheme: 'review-and-approve',
  decision: 'window',
  legalBasis: { 'zh-Hant': '《城鎮排水條例》第二十一條', 'zh-Hans': '《城镇排水条例》第二十一条' },
  statutoryDays: 20,
  statutoryUnit: 'working-day',
  statutoryWorkingDays: 20,
  promisedDays: 5,
  yellowCard: { workingDaysBefore: 1 },
  fee: { type: 'none', amountYuan: null, basis: null },
  materials: [
    { ...material, code: 'site-plan', name: text('場地平面圖', '场地平面图', 'Site plan') },
    {
      ...material,
      code: 'photo',
      name: text('現場照片', '现场照片', 'Photographs'),
      required: false,
      accepts: ['image/jpeg'],
      maxBytes: 1000,
      maxFiles: 1,
    },
    {
      ...material,
      code: 'licence-copy',
      providedBy: 'centre',
      name: text('營業執照', '营业执照', 'Business licence'),
      reason: text('中心自行查驗', '中心自行查验', 'The centre looks it up'),
    },
  ],
  form: {
    steps: [
      {
        id: 'applicant',
        title: text('申請人', '申请人', 'Applicant'),
        fields: [
          { id: 'applicantName', type: 'text', label: text('姓名', '姓名', 'Name'), use: 'applicantName' },
          {
            id: 'contactPhone',
            type: 'text',
            label: text('電話', '电话', 'Telephone'),
            use: 'contactPhone',
            format: 'mainland-mobile',
            autocomplete: 'tel',
          },
          {
            id: 'contactEmail',
            type: 'text',
            label: text('電子郵箱', '电子邮箱', 'E-mail'),
            use: 'contactEmail',
            format: 'email',
            required: false,
          },
        ],
      },
      {
        id: 'discharge',
        title: text('排放', '排放', 'Discharge'),
        fields: [
          { id: 'subject', type: 'textarea', label: text('地點', '地点', 'Place'), use: 'subject' },
          {
            id: 'volume',
            type: 'integer',
            min: 1,
            max: 100_000,
            unit: text('立方米', '立方米', 'm³'),
            label: text('每日水量', '每日水量', 'Volume per day'),
          },
          { id: 'rate', type: 'decimal', min: 0, max: 10, places: 2, label: text('流量', '流量', 'Rate') },
          { id: 'from', type: 'date', notBeforeDays: 1, label: text('開始日期', '开始日期', 'From') },
          {
            id: 'sort',
            type: 'choice',
            label: text('類型', '类型', 'Sort'),
            hint: text('請選一項', '请选一项', 'Choose one'),
            options: [
              { value: 'a', label: text('生活污水', '生活污水', 'Household') },
              { value: 'b', label: text('工業廢水', '工业废水', 'Industrial') },
            ],
          },
          { id: 'isTreated', type: 'yes-no', label: text('已處理', '已处理', 'Treated') },
          {
            id: 'truth',
            type: 'declaration',
            label: text('以上屬實', '以上属实', 'All this is true'),
            basis: '行政许可法第三十一条',
          },
        ],
      },
    ],
  },
  licence: { title: text('排水許可證', '排水许可证', 'Drainage permit'), validityYears: 5 },
  sources: ['a source'],
  confidence: 'memory',
});

/** A joint item: two departments at once. */
export const eventItem: ServiceItem = serviceItemSchema.parse({
  ...drainItem,
  code: 'mass-event-city',
  name: text('大型群眾性活動安全許可', '大型群众性活动安全许可', 'Large event safety permit'),
  category: 'other',
  kind: 'joint',
  materials: [drainItem.materials[2]],
  form: { steps: [drainItem.form.steps[0]] },
  jointPlan: {
    stages: [
      {
        actions: [
          {
            action: 'review',
            departments: [
              { departmentCode: 'HBJ', limitDays: 2, silence: 'consent', isRequired: true },
              { departmentCode: 'CGJ', limitDays: 2, silence: 'escalate', isRequired: false },
            ],
          },
        ],
      },
    ],
  },
});

/** An immediate item that needs no judgement. */
export const filingItem: ServiceItem = serviceItemSchema.parse({
  ...eventItem,
  code: 'private-filing',
  name: text('備案', '备案', 'Filing'),
  category: 'investment-project',
  kind: 'immediate',
  decision: 'automatic',
  automaticBecause: text('齊全即辦', '齐全即办', 'Complete is decided'),
  promisedDays: 0,
  statutoryDays: 0,
  statutoryWorkingDays: 0,
  jointPlan: undefined,
  confidence: 'seen',
});

export const departments: readonly Department[] = [
  { code: 'GAJ', name: text('公安局', '公安局', 'Public Security'), level: 'city', hasApprovalSection: true },
  { code: 'HBJ', name: text('環保局', '环保局', 'Environment'), level: 'city', hasApprovalSection: true },
  { code: 'CGJ', name: text('城管局', '城管局', 'City Management'), level: 'city', hasApprovalSection: true },
];

export const calendar: WorkdayCalendar = {
  years: { '2026': { holidays: [], makeupWorkdays: [] } },
  provisional: {},
};
