package id.sigap.replay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateTest {
    @Test
    void whatTheServiceSaysOfAReportIsReadAsFarAsItIsThere() throws JsonProcessingException {
        String ticket = "{\"number\":\"JK-1\",\"status\":\"WAITING\",\"version\":\"v\",\"holder\":%s}";
        assertEquals(
                Optional.of(new State("JK-1", "WAITING", "v", "SDA", "31")),
                state(ticket.formatted("{\"code\":\"SDA\",\"area\":{\"code\":\"31\"}}")));
        assertEquals(
                Optional.of(new State("JK-1", "WAITING", "v", "SDA", "")),
                state(ticket.formatted("{\"code\":\"SDA\",\"area\":null}")));
        assertEquals(Optional.empty(), state(ticket.formatted("null")));
        assertEquals(Optional.empty(), state("null"));
    }

    private static Optional<State> state(String ticket) throws JsonProcessingException {
        return State.of(new ObjectMapper().readTree(ticket));
    }
}
