/** Keyed hashes of beginnings of names. Without the key, which never leaves its keeper, they tell no name. */
export interface NameKeys {
  /** The same for the same beginning in the same department; of two departments never the same. */
  keyOf(departmentCode: string, beginning: string): Promise<string>;
}
