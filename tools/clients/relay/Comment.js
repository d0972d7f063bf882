import { graphql } from 'relay-runtime';

graphql`
  mutation CommentMutation($number: String!, $text: String!, $key: String) {
    ticketComment(ticket: { number: $number }, text: $text, clientKey: $key) {
      comment {
        id
        body
      }
      userErrors {
        code
        path
      }
    }
  }
`;
