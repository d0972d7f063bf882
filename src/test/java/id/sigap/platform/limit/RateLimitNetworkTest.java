package id.sigap.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals(
                network,
                RateLimitNetwork.of(SocketAddress.inetSocketAddress(4711, host)).name());
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
        assertEquals(network, RateLimitNetwork.ofForwarded(text).name());
    }

    /** A line has a /56 or a /48, and with it 256 or 65,536 networks. */
    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 20010db80001/48",
        "2001:db8:1:ffff::1, 20010db80001/48",
        "2001:db8:2::1, 20010db80002/48",
        "192.0.2.7, ",
        "::ffff:192.0.2.7, ",
        "unknown, ",
    })
    void widerThanThat(String host, String network) {
        assertEquals(network, RateLimitNetwork.ofForwarded(host).wider());
    }

    /** The JDK asks a server for whatever is no address to it, and waits for the answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "256.1.1.1",
                "999.999.999.999",
                "zz:1",
                "zz::1",
                ".:",
                "...:",
                ".::1",
                "g::",
                "fe80::1%1",
                "name:80",
                "1.2.3",
                "1.2.3.4.5",
                "::1 ",
                "0x7f.0.0.1",
                "::1\u0000",
                ":",
                "\u0661::1"
            })
    void nothingIsLookedUp(String text) {
        assertFalse(RateLimitNetwork.isLiteral(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "255.249.199.9", "::", "::1", "::ffff:192.0.2.7", "2001:DB8:1:2:3:4:5:6"})
    void whatIsAnAddressIsOne(String text) {
        assertTrue(RateLimitNetwork.isLiteral(text));
    }

    @Test
    void thoseWithoutAnAddressShareOneKey() {
        assertEquals(RateLimitKey.of("unknown"), RateLimitNetwork.of(null));
        assertEquals(
                RateLimitKey.of("unknown"), RateLimitNetwork.of(SocketAddress.domainSocketAddress("/run/sigap.sock")));
    }
}
