// What each of the clients does: reports to look at, sent as any program would.
import crypto from 'node:crypto';

const SUBMIT = `mutation Submit($input: TicketSubmitInput!) {
  ticketSubmit(input: $input) { number pin ticket { id number } userErrors { code path message { indonesian } } }
}`;

export async function submit(url, token, description) {
  const input = {
    clientKey: crypto.randomUUID(), categoryCode: 'trotoar', description, public: true,
    place: { latitude: -6.1262, longitude: 106.7894, areaCode: '31.72.01.1005' },
  };
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: SUBMIT, variables: { input } }),
  }).then((it) => it.json());
  const payload = answer.data?.ticketSubmit;
  if (!payload?.number) {
    throw new Error(`not submitted: ${JSON.stringify(answer)}`);
  }
  return payload;
}

export function holds(condition, what) {
  if (!condition) {
    throw new Error(what);
  }
}
