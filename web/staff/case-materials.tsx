import type { CaseFile } from '../../functions/core/domain/case-file.ts';
import { type Document, handedIn } from '../../functions/core/domain/document.ts';
import type { Material, ServiceItem } from '../../functions/core/domain/service-item.ts';
import type { Reader } from '../context.ts';
import { Tag } from '../shared/parts.tsx';
import { sayFileRules, saySize } from '../shared/words-of-files.ts';

interface MaterialsProps {
  readonly caseFile: CaseFile;
  readonly item: ServiceItem;
  /** Where a document is opened: `…/{document}/view`. */
  readonly base: string;
  readonly reader: Reader;
}

function Files({ files, base, reader }: { files: readonly Document[]; base: string; reader: Reader }) {
  if (files.length === 0) return null;
  return (
    <ul class="plain">
      {files.map((one) => (
        <li>
          <a href={`${base}/${one.id}/view`}>{one.fileName}</a>{' '}
          <span class="small quiet number">{saySize(one.sizeBytes)}</span>
          {one.reusedFrom && <span class="small quiet block">{reader.t('reuse.logged')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Whether what the catalogue asks for is there: a required material without a checked file is what a reviewer looks for. */
function State({ material, count, reader }: { material: Material; count: number; reader: Reader }) {
  const { t } = reader;
  if (material.providedBy !== 'upload') return <Tag tone="plain">{t(`material.${material.providedBy}`)}</Tag>;
  if (count > 0) return <Tag>{t('case.material.there', { count })}</Tag>;
  return material.required ? (
    <Tag tone="warm">{t('case.material.missing')}</Tag>
  ) : (
    <Tag tone="plain">{t('material.optional')}</Tag>
  );
}

/** Every material that the catalogue asks for, what it has to be like, and the checked files that lie there. */
export function CaseMaterials({ caseFile, item, base, reader }: MaterialsProps) {
  const { t, local } = reader;
  const clean = handedIn(caseFile.documents).filter((one) => one.status === 'clean');
  const listed = new Set(item.materials.map((one) => one.code));
  const others = clean.filter((one) => !listed.has(one.materialCode));
  return (
    <>
      <ul class="list materials">
        {item.materials.map((material) => {
          const files = clean.filter((one) => one.materialCode === material.code);
          return (
            <li>
              <span class="row">
                <strong>{local(material.name)}</strong>
                <State material={material} count={files.length} reader={reader} />
              </span>
              <Files files={files} base={base} reader={reader} />
              <span class="small quiet block">
                {material.reason
                  ? local(material.reason)
                  : material.providedBy === 'upload' && sayFileRules(material, reader)}
              </span>
            </li>
          );
        })}
      </ul>
      {item.materials.length === 0 && clean.length === 0 && <p class="quiet">{t('case.no-documents')}</p>}
      <Files files={others} base={base} reader={reader} />
    </>
  );
}
