// Apollo Client as it is: normalised cache, pages joined by its own helper, documents by hash first.
import crypto from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { holds, submit } from './reports.mjs';

const MINE = gql`
  query Mine($after: String) {
    myTickets(first: 2, after: $after) {
      edges { cursor node { id number statusLabel { indonesian english } category { code name { indonesian } } } }
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
    }
  }
`;
const COMMENT = gql`
  mutation Comment($number: String!, $text: String!) {
    ticketComment(ticket: { number: $number }, text: $text) {
      ticket { id comments { id body } }
      userErrors { code path }
    }
  }
`;

export async function apollo(url, token) {
  for (const nth of [1, 2, 3]) {
    await submit(url, token, `Lubang di trotoar nomor ${nth}, dilihat lewat Apollo`);
  }
  const hashes = new PersistedQueryLink({ sha256: (text) => crypto.createHash('sha256').update(text).digest('hex') });
  const client = new ApolloClient({
    link: ApolloLink.from([hashes, new HttpLink({ uri: url, headers: { authorization: `Bearer ${token}` } })]),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { myTickets: relayStylePagination() } } } }),
  });
  const first = await client.query({ query: MINE });
  const list = client.watchQuery({ query: MINE });
  list.subscribe(() => {});
  holds(first.data.myTickets.edges.length === 2, 'a first page of two');
  await list.fetchMore({ variables: { after: first.data.myTickets.pageInfo.endCursor } });
  const all = client.readQuery({ query: MINE }).myTickets.edges.map((edge) => edge.node);
  holds(new Set(all.map((node) => node.number)).size === 3, 'three reports after the second page');
  holds(all.every((node) => node.statusLabel.indonesian && node.category.name.indonesian), 'words of each report, not of another');
  const { data } = await client.mutate({ mutation: COMMENT, variables: { number: all[0].number, text: 'Masih ada' } });
  holds(data.ticketComment.userErrors.length === 0, JSON.stringify(data));
  const cached = client.cache.extract()[`Ticket:${all[0].id}`];
  holds(cached?.comments?.length === 1, 'the comment is in the cache, at the report that was in the list');
  client.stop();
  return 'two pages joined, a change seen in the cache, hashes refused and documents sent instead';
}
