package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                                                             | JSON",
                "*/*                                                            | JSON",
                "application/*                                                  | JSON",
                "application/graphql-response+json                              | GRAPHQL_RESPONSE",
                "application/json                                               | JSON",
                "APPLICATION/JSON                                               | JSON",
                "application/json; charset=utf-8                                | JSON",
                "application/json; charset=\"UTF-8\"                            | JSON",
                "application/json; charset=iso-8859-1                           | -",
                "application/graphql-response+json, application/json            | GRAPHQL_RESPONSE",
                "application/json, application/graphql-response+json            | GRAPHQL_RESPONSE",
                "application/graphql-response+json;q=0.8, application/json      | JSON",
                "application/graphql-response+json;q=0.9, application/json;q=0.8| GRAPHQL_RESPONSE",
                "application/json, */*                                          | JSON",
                "application/json, text/plain, */*                              | JSON",
                "application/json;q=0.5, */*                                    | GRAPHQL_RESPONSE",
                "application/graphql-response+json;q=0, */*                     | JSON",
                "application/json;q=0, */*                                      | GRAPHQL_RESPONSE",
                "application/graphql-response+json;q=0                          | -",
                "application/json;q=0                                           | -",
                "*/*;q=0                                                        | -",
                "application/*;q=0, */*                                         | -",
                "application/*;q=0, application/json;q=0.1                      | JSON",
                "text/html                                                      | -",
                "text/html, application/xhtml+xml, */*;q=0.8                    | JSON",
                "application/graphql+json                                       | -",
                "*/json                                                         | -",
                "nonsense                                                       | -",
                "application/json;q=2                                           | -",
                "application/json;q=x, text/*                                   | -",
                "application/json;q                                             | -",
                "text/plain;a=\"x, application/json\"                           | -",
                "application/json;q=0.001                                       | JSON",
                ", ,application/json,                                           | JSON",
            })
    void acceptedType(String accept, AnswerType type) {
        assertEquals(Optional.ofNullable(type), AnswerType.negotiate(List.of(accept)));
    }

    @Test
    void headersAddUp() {
        assertEquals(Optional.of(AnswerType.JSON), AnswerType.negotiate(List.of()));
        assertEquals(Optional.of(AnswerType.JSON), AnswerType.negotiate(List.of("text/html", "application/json")));
    }
}
