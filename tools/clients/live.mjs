// graphql-ws as it is, over the WebSocket of ws, for Node 20 has none of its own.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { holds, submit } from './reports.mjs';

const changes = (scope) => ({ query: `subscription { ticketChanges(scope: ${scope}) { ticketId left ticket { id number status } } }` });

export async function live(url, token) {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/live`,
    webSocketImpl: WebSocket,
    connectionParams: () => ({ Authorization: `Bearer ${token}` }),
  });
  const told = client.iterate(changes('MINE'));
  const first = told.next();
  await new Promise((done) => setTimeout(done, 3000)); // until it has learned where to begin
  const { number } = await submit(url, token, 'Lampu jalan mati, diikuti lewat graphql-ws');
  const { value } = await first;
  holds(value.data?.ticketChanges.ticket.number === number, JSON.stringify(value));
  await told.return();
  const refused = await client.iterate(changes('INBOX')).next().then(
    (answer) => answer,
    (errors) => errors,
  );
  holds(Array.isArray(refused) && refused[0].extensions.code === 'FORBIDDEN', JSON.stringify(refused));
  await client.dispose();
  return 'a report told as it came in, and a refusal by its code';
}
