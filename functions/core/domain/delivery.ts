import type { FieldProblem, ItemForm } from './item-form.ts';
import { parseForm } from './item-form.ts';
import type { LegalDate } from './legal-date.ts';
import { type PaperWay, paperWays, type ServiceItem } from './service-item.ts';
import type { DeskAction } from './task.ts';
import type { IdentityPaper } from './walk-in.ts';

/** How the paper is to reach the applicant. The electronic licence always comes; it is the only one where nothing is chosen. */
export const deliveryWays = ['electronic', ...paperWays] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** Who came for the paper: the applicant, or somebody with the applicant's authority (民法典 161). */
export const collectors = ['applicant', 'agent'] as const;
export type Collector = (typeof collectors)[number];

/** Where the paper is posted to. Personal data: only whoever posts it, and the applicant, may read it. */
export interface PostalAddress {
  readonly recipient: string;
  readonly phone: string;
  readonly address: string;
  readonly postcode?: string;
}

/** The paper was handed over at the window. Of what was shown only its kind is kept, never a number. */
export interface HandOver {
  readonly on: LegalDate;
  readonly collector: Collector;
  /** The name of who came with the applicant's authority. */
  readonly agentName?: string;
  readonly paper: IdentityPaper;
  readonly byName: string;
}

/** The paper was given to a carrier. */
export interface Posting {
  readonly on: LegalDate;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly byName: string;
}

/** How the licence of a case reaches its applicant: what was chosen, and what has become of it. */
export interface Delivery {
  readonly way: DeliveryWay;
  readonly address?: PostalAddress;
  /** The electronic licence lies ready since; the paper waits to be handed over or posted. */
  readonly readyAt?: string;
  readonly handOver?: HandOver;
  readonly posting?: Posting;
}

/** What stands where nobody has chosen anything. */
export const electronicOnly: Delivery = { way: 'electronic' };

/** What is left of it when nobody needs the address any more. */
export function withoutAddress({ address: _gone, ...rest }: Delivery): Delivery {
  return rest;
}

/** Whether a paper has to reach somebody before the case is delivered (行政許可法 art. 44). */
export function paperWayOf(delivery: Delivery = electronicOnly): PaperWay | undefined {
  return paperWays.find((way) => way === delivery.way);
}

/** What the window is asked to do with the paper. */
export function deskActionOf(way: PaperWay): Extract<DeskAction, 'handover' | 'post'> {
  return way === 'post' ? 'post' : 'handover';
}

/** The ways that an item offers: the electronic licence always, the paper as its data say; both where nothing is said. */
export function waysOf(item: Pick<ServiceItem, 'paperWays'>): DeliveryWay[] {
  const offered: readonly DeliveryWay[] = item.paperWays ?? paperWays;
  return deliveryWays.filter((way) => way === 'electronic' || offered.includes(way));
}

/** The questions of a postal address, read by the same rules as every form of the centre. */
export const addressForm = {
  steps: [
    {
      id: 'address',
      title: { 'zh-Hant': '郵寄地址', 'zh-Hans': '邮寄地址', en: 'Postal address' },
      fields: [
        {
          id: 'recipient',
          type: 'text',
          label: { 'zh-Hant': '收件人', 'zh-Hans': '收件人', en: 'Recipient' },
          required: true,
          personal: true,
          autocomplete: 'name',
          minLength: 1,
          maxLength: 60,
        },
        {
          id: 'phone',
          type: 'text',
          label: {
            'zh-Hant': '收件人手機號碼',
            'zh-Hans': '收件人手机号码',
            en: "Recipient's mobile number",
          },
          required: true,
          personal: true,
          autocomplete: 'tel',
          format: 'mainland-mobile',
          minLength: 1,
          maxLength: 20,
        },
        {
          id: 'address',
          type: 'text',
          label: { 'zh-Hant': '詳細地址', 'zh-Hans': '详细地址', en: 'Full address' },
          hint: {
            'zh-Hant': '省、市、區縣、街道、門牌號',
            'zh-Hans': '省、市、区县、街道、门牌号',
            en: 'Province, city, district, street and number',
          },
          required: true,
          personal: true,
          autocomplete: 'street-address',
          minLength: 5,
          maxLength: 200,
        },
        {
          id: 'postcode',
          type: 'text',
          label: { 'zh-Hant': '郵政編碼', 'zh-Hans': '邮政编码', en: 'Postcode' },
          required: false,
          personal: true,
          autocomplete: 'postal-code',
          minLength: 6,
          maxLength: 6,
        },
      ],
    },
  ],
} as const satisfies ItemForm;

export type ParsedAddress =
  | { readonly ok: true; readonly address: PostalAddress }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Reads an address as it was typed. No I/O; every problem at once. */
export function parseAddress(typed: Readonly<Record<string, string>>, today: LegalDate): ParsedAddress {
  const { postcode: typedCode = '', ...others } = typed;
  const code = typedCode.normalize('NFKC').trim();
  const parsed = parseForm(addressForm, others, today);
  const wrongCode: FieldProblem[] =
    code === '' || /^\d{6}$/.test(code) ? [] : [{ field: 'postcode', code: 'BAD_FORMAT' }];
  const problems = [...(parsed.ok ? [] : parsed.problems), ...wrongCode];
  if (!parsed.ok || problems.length > 0) return { ok: false, problems };
  const { recipient = '', phone = '', address = '' } = parsed.answers;
  return { ok: true, address: { recipient, phone, address, ...(code !== '' && { postcode: code }) } };
}

/** A number of a carrier's parcel as it is kept: capitals, no blanks; undefined for what can be none. */
export function trackingNumberOf(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  return /^[A-Z0-9-]{6,30}$/.test(plain) ? plain : undefined;
}
