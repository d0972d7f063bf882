package id.sigap.door.web;

import id.sigap.platform.TestOutages;
import java.util.Random;

/** Incidents whose numbers are known beforehand. */
public final class TestIncidents {

    private TestIncidents() {}

    public static Incidents numberedFrom(long seed) {
        return new Incidents(new Random(seed), TestOutages.make());
    }
}
