package id.sigap.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.sigap.browser.Chromium.Look;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page in every state: what axe finds, and what axe cannot see. */
@Tag("browser")
@QuarkusTest
class EveryPageIT {

    /** A page of 1,280 pixels at 400 %: WCAG 1.4.10. */
    private static final int NARROWEST = 320;

    private static final List<Look> LOOKS =
            List.of(Look.DESK, Look.DESK.inThe(true).in("en"), Look.PHONE.inThe(true), Look.PHONE.in("en"));

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void axeFindsNothing() {
        List<String> found = new ArrayList<>();
        List<Sight> sights = City.made().sights();
        for (Look look : LOOKS) {
            sights.forEach(sight -> on(sight, look, page -> Axe.violations(page)
                    .forEach(violation -> found.add(sight + " " + look + " " + violation))));
        }
        System.out.println(
                "axe: " + sights.size() + " pages in " + LOOKS.size() + " looks, " + found.size() + " violations");
        assertEquals(List.of(), found);
    }

    /** At 320 pixels, which is 1,280 at 400 %, and with the text alone at 200 %: nothing is cut, nothing scrolls sideways. */
    @Test
    void nothingIsCutHoweverLargeItIsShown() {
        List<String> wide = new ArrayList<>();
        for (String language : List.of("id", "en")) {
            for (Sight sight : City.made().sights()) {
                on(sight, new Look(NARROWEST, false, language, true), page -> addIfWide(wide, sight + " at 320", page));
                on(sight, Look.DESK.in(language), page -> {
                    page.evaluate("document.documentElement.style.fontSize = '200%'");
                    addIfWide(wide, sight + " at 200 %", page);
                });
            }
        }
        assertEquals(List.of(), wide);
    }

    private static void addIfWide(List<String> wide, String name, Page page) {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            wide.add(name + " by " + over);
        }
    }

    /** WCAG 2.5.8, for what is no link within a sentence, and no mark on a map that has its like in a list. */
    @Test
    void whatIsPressedIsLargeEnough() {
        String small = """
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                  .filter(it => it.checkVisibility() && !it.closest('svg, .skip, p, li .text, .summary, h3, .text') && it.type !== 'radio' && it.type !== 'checkbox')
                  .map(it => [it, it.getBoundingClientRect()])
                  .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24))
                  .map(([it, box]) => it.outerHTML.slice(0, 80) + ' ' + box.width + 'x' + box.height)""";
        assertAll(City.made().sights().stream()
                .map(sight -> () ->
                        on(sight, Look.PHONE, page -> assertEquals(List.of(), page.evaluate(small), sight.name()))));
    }

    /** WCAG 2.4.7, 2.4.11 and 2.4.3: each stop of the Tab key is on the page, can be seen to be it, and is under nothing. */
    @Test
    void theFocusIsAlwaysSeen() {
        String lost = """
                () => {
                  const it = document.activeElement;
                  if (!it || it === document.body) return 'end';
                  const shown = it.closest('.choice, .report-card') ?? it;
                  const style = getComputedStyle(shown);
                  const box = it.getBoundingClientRect();
                  const under = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2);
                  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline: ' + it.outerHTML.slice(0, 90);
                  if (box.width > 1 && under && !it.contains(under) && !under.contains(it) && !shown.contains(under)) return 'covered: ' + it.outerHTML.slice(0, 90);
                  return 'seen';
                }""";
        assertAll(City.made().sights().stream()
                .map(sight -> () -> on(sight, Look.PHONE, page -> {
                    for (int i = 0; i < 60; i++) {
                        page.keyboard().press("Tab");
                        Object said = page.evaluate(lost);
                        if (said.equals("end")) {
                            return;
                        }
                        assertEquals("seen", said, sight + ", stop " + i);
                    }
                })));
    }

    /** Nothing but ours is asked for, nothing is refused by our own policy, and no script fails. */
    @Test
    void nothingIsFetchedFromElsewhereOrRefused() {
        assertAll(Stream.of(Look.DESK, Look.DESK.withoutScripts())
                .flatMap(look -> City.made().sights().stream().map(sight -> () -> {
                    try (BrowserContext context = chromium.context(look)) {
                        Page page = context.newPage();
                        List<String> said = new ArrayList<>();
                        page.onConsoleMessage(message -> {
                            if (!message.text().contains("Failed to load resource")) {
                                said.add(message.text());
                            }
                        });
                        page.onPageError(said::add);
                        page.onRequest(request -> {
                            if (!request.url().startsWith("http://localhost:")) {
                                said.add(request.url());
                            }
                        });
                        sight.open().accept(page);
                        assertEquals(List.of(), said, sight.name());
                    }
                })));
    }

    private static void on(Sight sight, Look look, Consumer<Page> work) {
        try (BrowserContext context = chromium.context(look)) {
            Page page = context.newPage();
            sight.open().accept(page);
            work.accept(page);
        }
    }
}
