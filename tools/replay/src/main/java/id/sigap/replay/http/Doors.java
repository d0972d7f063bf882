package id.sigap.replay.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** The service's public doors, for as many accounts as are to go through them. */
public final class Doors {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Gateway gateway;
    private final Sleeper sleeper;
    /** Shared by all accounts, for the service may count by network. */
    private final Pause pause;

    public Doors(URI service, Sleeper sleeper) {
        this.gateway = new Gateway(http, service);
        this.sleeper = sleeper;
        this.pause = new Pause(sleeper);
    }

    public Sender as(Access access) {
        Tokens tokens = access instanceof Access.Ready ready
                ? Tokens.ready(ready.token())
                : new OidcTokens(http, (Access.Oidc) access);
        return new Sender(gateway, tokens, sleeper, pause);
    }

    /** How many requests were sent, those without an answer too. */
    public long requests() {
        return gateway.requests();
    }
}
