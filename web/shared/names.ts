import type { Reader } from '../context.ts';
import type { WebPorts } from '../ports.ts';
import type { NameOf } from './parts.tsx';

/** The names of departments in the reader's language; a code that is not listed stands for itself. */
export async function departmentNames(ports: Pick<WebPorts, 'catalogue'>, reader: Reader): Promise<NameOf> {
  const departments = await ports.catalogue.departments();
  const names = new Map(departments.map((one) => [one.code, reader.local(one.name)]));
  return (code) => names.get(code) ?? code;
}
