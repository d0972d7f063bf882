// urql as it is, with its document cache.
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { holds, submit } from './reports.mjs';

const REPORT = gql`
  query Report($number: String!) {
    ticket(number: $number) { id number status version comments { id body } actions { action mutation } }
  }
`;
const COMMENT = gql`
  mutation Comment($number: String!, $text: String!) {
    ticketComment(ticket: { number: $number }, text: $text) {
      ticket { id number comments { id body } }
      userErrors { code path max message { indonesian english } }
    }
  }
`;

export async function urql(url, token) {
  const { number } = await submit(url, token, 'Lampu jalan mati, dilihat lewat urql');
  const client = new Client({
    url, preferGetMethod: false, exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { headers: { authorization: `Bearer ${token}` } },
  });
  const ask = () => client.query(REPORT, { number }).toPromise();
  holds((await ask()).data.ticket.comments.length === 0, 'no comment yet');
  const refused = await client.mutation(COMMENT, { number, text: '' }).toPromise();
  holds(refused.data.ticketComment.userErrors[0]?.path?.includes('text'), `an error at its field: ${JSON.stringify(refused.data)}`);
  const done = await client.mutation(COMMENT, { number, text: 'Masih mati' }).toPromise();
  holds(done.data?.ticketComment.userErrors.length === 0, JSON.stringify(done));
  holds((await ask()).data.ticket.comments.length === 1, 'the cache forgot the report that changed');
  return 'a refusal at its field, a change, and the cache asked anew';
}
