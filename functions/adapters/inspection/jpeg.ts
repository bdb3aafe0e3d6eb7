import type { Layer } from './layer.ts';
import { checkPixels } from './pixels.ts';

const END = 0xd9;
const SCAN = 0xda;

/**
 * A JPEG is whole when its segments lead to its end mark. The mark alone proves nothing: the small picture inside a
 * photograph has one too, and telephones put a film behind the true one.
 */
export const checkJpeg: Layer = (bytes) => {
  let at = 2;
  let hasScan = false;
  while (at + 4 <= bytes.length || bytes[at + 1] === END) {
    if (bytes[at] !== 0xff) return 'UNREADABLE';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff)
      at += 1; // fill byte
    else if (marker === END) return hasScan ? undefined : 'UNREADABLE';
    else if (standsAlone(marker)) at += 2;
    else {
      const length = bytes.readUInt16BE(at + 2);
      const fault = isFrame(marker) ? checkFrame(bytes, at) : undefined;
      if (fault) return fault;
      at += 2 + length;
      if (marker !== SCAN) continue;
      hasScan = true;
      at = nextMarker(bytes, at);
    }
  }
  return 'UNREADABLE';
};

/** Restart marks and TEM have no length. */
const standsAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;

/** SOF0–SOF15; among them DHT, JPG and DAC are none. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function checkFrame(bytes: Buffer, at: number) {
  if (at + 9 > bytes.length) return 'UNREADABLE';
  return checkPixels(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
}

/** The first mark behind the data of a scan, in which 0xFF00 is a byte and restart marks belong to it. */
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !standsAlone(marker)) return at;
  }
  return bytes.length;
}
