package id.sigap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.browser.Chromium.Look;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every state: what axe finds, and what axe cannot see. */
@Tag("browser")
@QuarkusTest
class EveryPageIT {

    private static final Set<Sought> ALWAYS = EnumSet.of(Sought.AXE, Sought.ERROR, Sought.WORDS);

    private static Chromium chromium;
    private static City city;
    private static Walk walk;
    private static boolean walked;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        walk = null;
    }

    @AfterAll
    static void close() {
        if (city != null) {
            city.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Where the service listens is known before a test alone. */
    @BeforeEach
    void lookAtAll() {
        if (walk != null) {
            assertTrue(walked, "the walk did not come to its end: see the first test");
            return;
        }
        walk = new Walk();
        city = City.made();
        List<Sight> sights = Sights.of(city);
        through(sights, Look.DESK, Sought.MOTION, Sought.ENLARGED);
        through(sights, Look.DESK.inThe(true).in("en"), Sought.ENLARGED);
        through(sights, Look.PHONE.inThe(true), Sought.SMALL, Sought.FOCUS, Sought.REFLOW);
        through(sights, Look.PHONE.in("en"), Sought.SMALL, Sought.REFLOW);
        walk.through(
                chromium,
                Look.PHONE.withoutScripts(),
                sights.stream()
                        .filter(sight -> !Sights.NEED_SCRIPTS.contains(sight.name()))
                        .toList(),
                EnumSet.of(Sought.REFLOW));
        System.out.println("Pages: " + sights.size() + " in 5 looks; axe: "
                + walk.wrong(Sought.AXE).size() + " violations");
        walked = true;
    }

    private static void through(List<Sight> sights, Look look, Sought... more) {
        Set<Sought> all = EnumSet.copyOf(ALWAYS);
        all.addAll(List.of(more));
        walk.through(chromium, look, sights, all);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrong(Sought sought) {
        assertEquals("", String.join("\n", walk.wrong(sought)));
    }
}
