// Relay's runtime as it is, with what its compiler wrote: a connection that grows by pages.
import relayRuntime from 'relay-runtime';
import { artifact } from './relay.mjs';
import { holds, submit } from './reports.mjs';

const { Environment, Network, RecordSource, Store, commitMutation, createOperationDescriptor, fetchQuery, getRequest } = relayRuntime;

export async function relay(url, token) {
  const sent = [];
  for (const nth of [1, 2, 3]) {
    sent.push(await submit(url, token, `Saluran tersumbat nomor ${nth}, dilihat lewat Relay`));
  }
  const environment = new Environment({
    store: new Store(new RecordSource()),
    network: Network.create((operation, variables) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: operation.text, variables }),
      }).then((answer) => answer.json())),
  });
  const query = artifact('MyListQuery');
  await fetchQuery(environment, query, { count: 2 }).toPromise();
  const operation = createOperationDescriptor(getRequest(query), { count: 2 });
  const kept = environment.retain(operation);
  const connection = () => environment.getStore().getSource().get('client:root:__MyList_myTickets_connection');
  const edges = () => connection().edges.__refs.length;
  holds(edges() === 2, 'a first page of two');
  const info = environment.getStore().getSource().get(connection().pageInfo.__ref);
  await fetchQuery(environment, artifact('MyListPageQuery'), { count: 2, cursor: info.endCursor }).toPromise();
  holds(edges() === 3, `three reports after the second page, not ${edges()}`);
  const comment = await new Promise((onCompleted, onError) =>
    commitMutation(environment, {
      mutation: artifact('CommentMutation'), variables: { number: sent[0].number, text: 'Masih tersumbat', key: null },
      onCompleted: (response) => onCompleted(response), onError,
    }));
  holds(comment.ticketComment.userErrors.length === 0, JSON.stringify(comment));
  kept.dispose();
  return 'a connection of two pages, a change';
}
