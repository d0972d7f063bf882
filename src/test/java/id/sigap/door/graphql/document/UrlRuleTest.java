package id.sigap.door.graphql.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.parser.Parser;
import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ ticket(number: 1) { status } }                                       | false",
                "query($n: String!) { ticket(number: $n) { status } }                   | false",
                "{ publicTickets(filter: {within: 1, statuses: DONE}, first: 2) { edges { cursor } } } | false",
                "{ a @skip(if: true) { ... @include(if: false) { b } } }                | false",
                "{ __type(name: 1) { fields(includeDeprecated: true) { name } } }       | false",
                "{ ticket(number: 1, pin: 2) { status } }                               | true",
                "{ ticket(number: 1, pin: null) { status } }                            | true",
                "query($p: String) { ticket(number: 1, pin: $p) { status } }            | true",
                "query($pin: String) { ticket(number: $pin) { status } }                | true",
                "{ ticket(number: 1) { reporter(reason: 2) { name } } }                 | true",
                "{ ticket(number: 1) { ... { ...F } } } fragment F on T { x(pin: 1) }   | true",
                "query A { viewer } query B { ticket(number: 1, pin: 2) { status } }    | true",
                "{ publicTickets(filter: {within: 1, phone: 2}) { edges } }             | true",
                "{ publicTickets(filter: [{within: {email: 2}}]) { edges } }            | true",
                "{ a(nobodyRuledOnThis: 1) }                                            | true",
                "{ a(Number: 1) }                                                       | true",
                "{ a @skip(if: true) { b(pin: 1) } }                                    | true",
                "{ __type(name: 1) { fields { x(pin: 1) } } }                           | true",
                "mutation { ticketSubmit(input: {clientKey: 1}) { pin } }               | true",
            })
    void documents(String document, boolean refused) {
        assertEquals(refused, UrlRule.refuses(new Parser().parseDocument(document)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                  | false",
                "{\"n\": \"JK\", \"anything\": 1}                    | false",
                "{\"f\": {\"within\": \"1\", \"statuses\": [\"x\"]}}   | false",
                "{\"pin\": \"1\"}                                    | true",
                "{\"f\": {\"pin\": \"1\"}}                           | true",
                "{\"f\": [{\"within\": {\"nobodyRuledOnThis\": 1}}]} | true",
                "{\"f\": [[{\"phone\": null}]]}                     | true",
            })
    void variables(String variables, boolean refused) {
        assertEquals(
                refused,
                UrlRule.refuses(Json.createReader(new StringReader(variables)).readObject()));
    }
}
