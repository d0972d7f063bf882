package id.sigap.platform.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The network a request came from, as the key of its sender's rate limits.
 *
 * <p>Headers that tell of an address count only from a proxy that the operator has named
 * ({@code quarkus.http.proxy.proxy-address-forwarding} and {@code trusted-proxies}), and of them only what that proxy
 * wrote itself: each adds the address it saw at the end of {@code X-Forwarded-For}, and whatever stands before is what
 * the client liked to say. Of the header {@code Forwarded} Quarkus believes the beginning; production does not start with
 * it ({@code quarkus.http.proxy.allow-forwarded}), and here it counts for nothing.
 */
@ApplicationScoped
public class ClientNetwork {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final int proxies;

    ClientNetwork(RateLimitSettings settings) {
        if (settings.proxies() < 1) {
            throw new IllegalStateException("sigap.limits.proxies is 1 or more");
        }
        this.proxies = settings.proxies();
    }

    /** The key for the sender of a request. */
    public RateLimitKey of(HttpServerRequest request) {
        SocketAddress seen = request.remoteAddress();
        boolean direct = seen == null || seen.equals(request.connection().remoteAddress());
        return direct
                ? RateLimitNetwork.of(seen)
                : RateLimitNetwork.ofForwarded(lastSeen(request.headers().getAll(FORWARDED_FOR)));
    }

    /** As many from the end as there are proxies. */
    private String lastSeen(List<String> headers) {
        List<String> addresses = List.of(String.join(",", headers).split(",", -1));
        return addresses.get(Math.max(0, addresses.size() - proxies)).strip();
    }
}
