import { crc32, deflateSync } from 'node:zlib';
import { aJpeg } from '../files.ts';

/** Made by libjpeg: ten scans, of which some refine what others began. */
const progressive = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1',
  'tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk',
  'pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAQABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIE/8',
  'QAFAEBAAAAAAAAAAAAAAAAAAAAA//aAAwDAQACEAMQAAAByoM//8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAB',
  'BQIf/8QAFREBAQAAAAAAAAAAAAAAAAAAABP/2gAIAQMBAT8Bs//EABURAQEAAAAAAAAAAAAAAAAAAAAT/9oACAECAQ',
  'E/AYP/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Ah//xAAVEAEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAQAB',
  'PyGqqv/aAAwDAQACAAMAAAAQx//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQMBAT8QP//EABURAQEAAAAAAAAAAA',
  'AAAAAAAABx/9oACAECAQE/EIf/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/EB//2Q==',
].join('');

export const aProgressiveJpeg = (): Buffer => Buffer.from(progressive, 'base64');

/** Marks and headers are all there, of a picture of a thousand blocks; there is data for one. */
export function brokenScan(): Buffer {
  const bytes = aJpeg();
  const frame = bytes.indexOf(Buffer.from('ffc0', 'hex'));
  bytes.writeUInt16BE(256, frame + 5);
  bytes.writeUInt16BE(256, frame + 7);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, checksum]);
}

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  /** Rows that are there; else as many as the header says. */
  readonly rows?: number;
  /** 0 grey, 3 with a palette. */
  readonly colour?: 0 | 3;
  readonly isInterlaced?: boolean;
}

/** A picture of eight bits a pixel, all black. */
export function pngOf({
  width,
  height,
  rows = height,
  colour = 0,
  isInterlaced = false,
}: PngOptions): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(colour, 9);
  header.writeUInt8(isInterlaced ? 1 : 0, 12);
  const bytes = isInterlaced ? interlacedBytes(width, height) : (width + 1) * rows;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(colour === 3 ? [chunk('PLTE', Buffer.alloc(3))] : []),
    chunk('IDAT', deflateSync(Buffer.alloc(bytes))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Counted pixel by pixel, not as the check counts: which of the seven passes draws it (PNG, §8.2). */
function interlacedBytes(width: number, height: number): number {
  const pattern = [
    '16462646',
    '77777777',
    '56565656',
    '77777777',
    '36463646',
    '77777777',
    '56565656',
    '77777777',
  ];
  const rows = new Set<string>();
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.add(`${pattern[y % 8]?.[x % 8]} ${y}`);
  return width * height + rows.size;
}

export const svgWithScript = (): Buffer =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>');
