package id.sigap.platform;

import java.time.Clock;

/** What the application makes once, for tests without one. */
public final class TestOutages {

    private TestOutages() {}

    public static Outages make() {
        return new Outages(Clock.systemUTC());
    }
}
