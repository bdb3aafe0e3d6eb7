/**
 * The types of files that the checker can look into. An item may accept these and no others: what nobody can check is
 * never served, whatever an item says.
 */
export const checkableTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/zip',
] as const;
export type CheckableType = (typeof checkableTypes)[number];

export function isCheckable(contentType: string): contentType is CheckableType {
  const all: readonly string[] = checkableTypes;
  return all.includes(contentType);
}
