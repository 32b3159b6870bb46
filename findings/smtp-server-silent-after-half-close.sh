#!/usr/bin/env bash
# smtp-server 3.21.6, a client that ends its side of the connection together with the final dot.
#
# A client may send the end of the message and QUIT in one go and close its sending side (TCP half-close) while it waits for the replies;
# Exim 4.96 does so when it delivers at once. If onData then takes a moment (here 100 ms, as a database does), smtp-server has taken the
# message and closes without "250": the client must take the delivery for failed and sends the same mail again later.
# Seen: onData completes, no reply after 354.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund smtp-server@3.21.6 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import { connect } from 'node:net';
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    stream.resume();
    stream.on('end', () => {
      console.log('the server has the whole message');
      setTimeout(done, 100);
    });
  },
});
server.listen(0, '127.0.0.1', () => {
  const client = connect({ port: server.server.address().port, host: '127.0.0.1', allowHalfOpen: true });
  const lines = ['EHLO client.example', 'MAIL FROM:<>', 'RCPT TO:<b@reader.example>', 'DATA'];
  const codes = [];
  client.on('data', (data) => {
    const replies = String(data).match(/^\d{3}(?= )/gm) ?? [];
    codes.push(...replies);
    const next = replies.length > 0 ? lines.shift() : undefined;
    if (next) client.write(`${next}\r\n`);
    else if (replies.includes('354')) client.end('Subject: x\r\n\r\nbody\r\n.\r\nQUIT\r\n');
  });
  client.on('end', () => {
    console.log(`replies: ${codes.join(' ')}`);
    server.close();
    client.destroy();
  });
});
PROGRAM
cat > expected <<'OUTPUT'
the server has the whole message
replies: 220 250 250 250 354
OUTPUT

node try.mjs > seen
diff expected seen && echo "as described"
