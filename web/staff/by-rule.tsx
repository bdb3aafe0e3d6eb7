import { NO_DELEGATION } from '../../functions/core/domain/decide-by-rule.ts';
import type { CaseEvent } from '../../functions/core/domain/event.ts';
import type { ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { Law } from '../shared/law.tsx';

interface ByRuleProps {
  /** The item as it was when the application was begun, with its rules as they were then. */
  readonly item: ServiceItem;
  readonly events: readonly CaseEvent[];
  readonly reader: Reader;
}

function Rules({ ids, item, reader }: { ids: readonly string[] } & Omit<ByRuleProps, 'events'>) {
  return (
    <ul>
      {(item.automaticRules ?? [])
        .filter((rule) => ids.includes(rule.id))
        .map((rule) => (
          <li>
            {reader.local(rule.says)}
            <span class="small quiet block">
              <Law text={rule.basis} reader={reader} />
            </span>
          </li>
        ))}
      {ids.includes(NO_DELEGATION) && <li>{reader.t('by-rule.no-delegation')}</li>}
    </ul>
  );
}

/** Why the case was decided by itself, rule by rule; or which rule left it to a person. Nothing for any other case. */
export function ByRule({ item, events, reader }: ByRuleProps) {
  const { t, local } = reader;
  const bodies = events.map(({ body }) => body);
  const left = bodies.findLast((body) => body.type === 'LeftToPerson');
  const approved = bodies.findLast((body) => body.type === 'ApplicationApproved');
  if (approved?.byRule)
    return (
      <>
        <h2 id="by-rule">{t('by-rule.title')}</h2>
        {item.automaticBecause && <p>{local(item.automaticBecause)}</p>}
        <Rules ids={approved.byRule} item={item} reader={reader} />
      </>
    );
  if (!left) return null;
  return (
    <>
      <h2 id="by-rule">{t('by-rule.left')}</h2>
      <p>{t('by-rule.left.means')}</p>
      <Rules ids={left.unmet} item={item} reader={reader} />
    </>
  );
}
