package id.sigap.platform.limit;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The network a request came from, as the key of a rate limit: one IPv4 address, or the /64 of an IPv6 address, because
 * a single household owns that many; and wider than that its /48, because many a line has that or a /56.
 */
final class RateLimitNetwork {

    /** Everybody whose address is not known shares this one. */
    private static final RateLimitKey UNKNOWN = RateLimitKey.of("unknown");

    private static final int PREFIX_BYTES = 8;
    private static final int WIDER_BYTES = 6;

    /** Anything else is a name to the JDK, which would ask a server for it: 256.1.1.1 and zz:1, too. */
    private static final Pattern LITERAL = Pattern.compile("(OCTET\\.){3}OCTET|(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}"
            .replace("OCTET", "(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])"));

    private RateLimitNetwork() {}

    /**
     * The key for the sender of a request.
     *
     * @param address the request's remote address; null for a connection that has none, such as a domain socket
     */
    static RateLimitKey of(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        return host == null ? UNKNOWN : ofLiteral(host);
    }

    /** An address as a proxy writes it: with a port or without, an IPv6 one in brackets or not. */
    static RateLimitKey ofForwarded(String text) {
        return ofLiteral(text.replaceFirst("^\\[(.*)](:[0-9]+)?$", "$1").replaceFirst("^([0-9.]+):[0-9]+$", "$1"));
    }

    /** Only literal addresses are understood: a name would have to be resolved, and could be chosen by the caller. */
    private static RateLimitKey ofLiteral(String host) {
        // A scope (fe80::1%eth0) names an interface of ours, not a network of theirs.
        int scope = host.indexOf('%');
        String literal = scope < 0 ? host : host.substring(0, scope);
        if (!isLiteral(literal)) {
            return UNKNOWN;
        }
        try {
            return of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    static boolean isLiteral(String text) {
        return LITERAL.matcher(text).matches();
    }

    private static RateLimitKey of(InetAddress address) {
        return address instanceof Inet6Address
                ? new RateLimitKey(prefix(address, PREFIX_BYTES), prefix(address, WIDER_BYTES))
                : RateLimitKey.of(address.getHostAddress());
    }

    private static String prefix(InetAddress address, int bytes) {
        return HexFormat.of().formatHex(address.getAddress(), 0, bytes) + "/" + bytes * Byte.SIZE;
    }
}
