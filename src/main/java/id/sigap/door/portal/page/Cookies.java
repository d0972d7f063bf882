package id.sigap.door.portal.page;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Writes the cookies that the portal sets: out of reach of scripts, and sent with requests of our own pages alone. */
public final class Cookies {

    private Cookies() {}

    /** Where the connection is a safe one, so is the cookie. */
    public static String of(HttpServerRequest request, String name, String value, String path, Duration age) {
        boolean safe = request.isSSL() || "https".equals(request.scheme());
        return name + "=" + value + "; Path=" + path + "; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (safe ? "; Secure" : "");
    }

    /** Takes one away. */
    public static String without(HttpServerRequest request, String name, String path) {
        return of(request, name, "", path, Duration.ZERO);
    }
}
