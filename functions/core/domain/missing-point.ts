import type { FormAnswers } from './item-form.ts';

/** What a point is about: a material of the item or a field of its form. Nothing else may be asked for (art. 31). */
export interface NoticeSubject {
  readonly kind: 'material' | 'field';
  readonly code: string;
}

/** One thing that is missing or wrong, in the words of whoever noticed it. */
export interface MissingPoint extends NoticeSubject {
  readonly what: string;
}

/** A point of the notice, with everything that anybody said about it. */
export interface NoticePoint extends NoticeSubject {
  readonly said: readonly { readonly departmentCode: string; readonly what: string }[];
}

/** 一次告知: everything that is missing, from all departments, in one notice, once (art. 32(1)(iv)). */
export interface OneTimeNotice {
  readonly noticedAt: string;
  readonly points: readonly NoticePoint[];
  /** The answers that are asked for again, as they were: the original stays readable. */
  readonly original: FormAnswers;
  readonly answeredAt?: string;
}
