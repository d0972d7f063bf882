package id.sigap.platform;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The network a request came from, as the key of a rate limit: one IPv4 address, or the /64 of an IPv6 address, because
 * a single household owns that many.
 */
final class RateLimitNetwork {

    /** Everybody whose address is not known shares this one. */
    private static final String UNKNOWN = "unknown";

    private static final int PREFIX_BYTES = 8;
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private RateLimitNetwork() {}

    /**
     * The key for the sender of a request.
     *
     * @param address the request's remote address; null for a connection that has none, such as a domain socket
     */
    static String of(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        return host == null ? UNKNOWN : ofLiteral(host);
    }

    /** An address as a proxy writes it: with a port or without, an IPv6 one in brackets or not. */
    static String ofForwarded(String text) {
        return ofLiteral(text.replaceFirst("^\\[(.*)](:[0-9]+)?$", "$1").replaceFirst("^([0-9.]+):[0-9]+$", "$1"));
    }

    /** Only literal addresses are understood: a name would have to be resolved, and could be chosen by the caller. */
    private static String ofLiteral(String host) {
        boolean literal = host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
        if (!literal) {
            return UNKNOWN;
        }
        try {
            // A scope (fe80::1%eth0) names an interface of ours, not a network of theirs.
            int scope = host.indexOf('%');
            return of(InetAddress.getByName(scope < 0 ? host : host.substring(0, scope)));
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    private static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES) + "/64"
                : address.getHostAddress();
    }
}
