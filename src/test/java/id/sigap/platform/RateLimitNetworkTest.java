package id.sigap.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "::1, 0000000000000000/64",
        "some-name, unknown",
        "unknown, unknown",
        "_hidden, unknown",
    })
    void network(String host, String network) {
        assertEquals(network, RateLimitNetwork.of(SocketAddress.inetSocketAddress(4711, host)));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.7:4711, 192.0.2.7",
        "2001:db8:1:2::1, 20010db800010002/64",
        "[2001:db8:1:2::1], 20010db800010002/64",
        "[2001:db8:1:2::1]:4711, 20010db800010002/64",
        "'', unknown",
        "unknown, unknown",
        "localhost, unknown",
        "for=192.0.2.7, unknown",
        "[], unknown",
    })
    void forwarded(String text, String network) {
        assertEquals(network, RateLimitNetwork.ofForwarded(text));
    }

    @Test
    void thoseWithoutAnAddressShareOneKey() {
        assertEquals("unknown", RateLimitNetwork.of(null));
        assertEquals("unknown", RateLimitNetwork.of(SocketAddress.domainSocketAddress("/run/sigap.sock")));
    }
}
