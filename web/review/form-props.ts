import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { OpinionTask } from '../../functions/core/domain/task.ts';
import type { Reader } from '../context.ts';
import type { PageError } from '../shared/parts.tsx';

/** What the forms behind a review link are made from. */
export interface FormProps {
  readonly task: OpinionTask;
  readonly item: ServiceItem;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly PageError[];
  readonly reader: Reader;
}
