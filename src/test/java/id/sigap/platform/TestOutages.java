package id.sigap.platform;

/** What the application makes once, for tests without one. */
public final class TestOutages {

    private TestOutages() {}

    public static Outages make() {
        return new Outages();
    }
}
