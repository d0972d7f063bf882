// Photos as large as anybody may send: what they take is the most that an instance ever needs.
import zlib from 'node:zlib';
import { people } from './inputs.mjs';

const [WIDTH, HEIGHT] = [8000, 5000];

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** Forty megapixels, in a file of some hundred kilobytes. */
function png() {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8); // eight bits, red, green and blue
  const pixels = zlib.deflateSync(Buffer.alloc(HEIGHT * (1 + WIDTH * 3)), { level: 1 });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** So many, some at once, each by somebody else; how many were taken. */
export async function upload({ port, token }, many, atOnce) {
  const photo = png();
  const who = people(token);
  let taken = 0;
  for (let sent = 0; sent < many; sent += atOnce) {
    const answers = Array.from({ length: atOnce }, (_, i) =>
      fetch(`http://127.0.0.1:${port}/photos`, {
        method: 'POST', headers: { authorization: `Bearer ${who.citizen(sent + i)}`, 'content-type': 'image/png' }, body: photo,
      }));
    taken += (await Promise.all(answers)).filter(({ status }) => status === 201 || status === 200).length;
  }
  return taken;
}
