import * as asn1js from 'asn1js';

/** The words of ASN.1 that seals are written in. */
type Node = asn1js.AsnType;

export const sequence = (...value: Node[]): Node => new asn1js.Sequence({ value });
export const oid = (value: string): Node => new asn1js.ObjectIdentifier({ value });
export const octets = (bytes: Uint8Array): Node =>
  new asn1js.OctetString({ valueHex: new Uint8Array(bytes) });
export const whole = (value: number | bigint): Node => asn1js.Integer.fromBigInt(BigInt(value));
export const nothing = (): Node => new asn1js.Null();

/** `[number]` around what it holds, or, `isImplicit`, in place of the tag of a set. */
export const tagged = (tagNumber: number, ...value: Node[]): Node =>
  new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });

/** A set as DER wants it: its members in the order of their bytes. */
export const setOf = (...value: Node[]): Node => new asn1js.Set({ value: inOrder(value) });

export function inOrder(nodes: readonly Node[]): Node[] {
  return nodes.toSorted((a, b) => Buffer.compare(derOf(a), derOf(b)));
}

export const derOf = (node: Node): Buffer => Buffer.from(node.toBER(false));

/** @throws Error for bytes that are no whole ASN.1 value */
export function parseDer(bytes: Uint8Array): Node {
  const { offset, result } = asn1js.fromBER(new Uint8Array(bytes));
  if (offset === -1) throw new Error('These bytes are no ASN.1.');
  return result;
}

/** The members of a sequence, a set or a tag. @throws Error for what has none */
export function membersOf(node: Node | undefined): Node[] {
  if (!(node instanceof asn1js.Constructed)) throw new Error('This value has no members.');
  return node.valueBlock.value;
}

/** @throws Error for what is no object identifier */
export function oidOf(node: Node | undefined): string {
  if (!(node instanceof asn1js.ObjectIdentifier)) throw new Error('This value is no object identifier.');
  return node.valueBlock.toString();
}

/** The bytes of an octet string. @throws Error for what is none */
export function octetsOf(node: Node | undefined): Buffer {
  if (!(node instanceof asn1js.OctetString)) throw new Error('This value is no octet string.');
  return Buffer.from(node.getValue());
}

/** The number of a `[n]`; undefined for another kind of value. */
export function tagOf(node: Node | undefined): number | undefined {
  return node?.idBlock.tagClass === 3 ? node.idBlock.tagNumber : undefined;
}
