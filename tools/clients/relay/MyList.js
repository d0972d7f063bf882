import { graphql } from 'relay-runtime';

graphql`
  query MyListQuery($count: Int!, $cursor: String) {
    ...MyList_page @arguments(count: $count, cursor: $cursor)
  }
`;

graphql`
  fragment MyList_page on Query @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) @refetchable(queryName: "MyListPageQuery") {
    myTickets(first: $count, after: $cursor) @connection(key: "MyList_myTickets") {
      edges {
        node {
          ...MyList_card
        }
      }
    }
  }
`;

graphql`
  fragment MyList_card on Ticket {
    number
    statusLabel {
      text(language: ENGLISH)
    }
    category {
      name {
        indonesian
      }
    }
  }
`;
