// Somebody who listens while others write, so that the instance looks into the log each second (docs/adr/0070-live.md).

const AGAIN_MS = 1000;

/** With a new token whenever the connection has ended, as it does with each token. */
export function listening(port, token) {
  let over = false;
  let socket;
  const connected = new Promise((resolve) => open(resolve));

  function open(resolve) {
    socket = new WebSocket(`ws://localhost:${port}/graphql/live`, 'graphql-transport-ws');
    const say = (message) => socket.send(JSON.stringify(message));
    socket.onopen = () => say({ type: 'connection_init', payload: { Authorization: `Bearer ${token()}` } });
    socket.onmessage = ({ data }) => {
      const { type, payload } = JSON.parse(data);
      if (type === 'connection_ack') {
        say({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticketChanges(scope: INBOX) { left } }' } });
        resolve();
      }
      if (type === 'ping') say({ type: 'pong' });
      if (type === 'error') console.error('the listener is refused:', JSON.stringify(payload));
    };
    socket.onclose = () => over || setTimeout(open, AGAIN_MS, resolve);
    socket.onerror = () => {};
  }
  return { connected, stop: () => { over = true; socket.close(); } };
}
