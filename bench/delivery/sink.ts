import { createServer } from 'node:net';

// A receiver that takes everything: pipelining, no bookkeeping, one process. Prints its port; on SIGTERM how many messages it took, and in how many
// seconds. Given a number, each answer comes so many milliseconds late, as over a long line.
const delay = Number(process.argv[2] ?? 0);
let taken = 0;
let first = 0;
let last = 0;
const end = Buffer.from('\r\n.\r\n');

const server = createServer({ noDelay: true }, (socket) => {
  let tail = Buffer.alloc(0);
  let inData = false;
  socket.on('error', () => {});
  socket.write('220 sink ESMTP\r\n');
  socket.on('data', (chunk: Buffer) => {
    let rest = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    let replies = '';
    for (;;) {
      const at = rest.indexOf(inData ? end : '\r\n');
      if (at < 0) break;
      if (inData) {
        inData = false;
        taken += 1;
        last = performance.now();
        first ||= last;
        replies += '250 2.0.0 taken\r\n';
        rest = rest.subarray(at + 5);
        continue;
      }
      const verb = rest.toString('latin1', 0, 4).toUpperCase();
      rest = rest.subarray(at + 2);
      inData = verb === 'DATA';
      if (verb === 'EHLO') replies += '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
      else replies += inData ? '354 go ahead\r\n' : verb === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n';
    }
    // Of a body only its last bytes are kept: its end may be cut.
    tail = Buffer.from(inData ? rest.subarray(-4) : rest);
    if (replies === '') return;
    if (delay > 0) setTimeout(() => socket.write(replies), delay);
    else socket.write(replies);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
});
process.on('SIGTERM', () => {
  console.log(taken, (last - first) / 1000);
  process.exit(0);
});
