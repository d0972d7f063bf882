package id.sigap.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is looked for on a page, each with what it finds wrong. */
enum Sought {
    /** Whatever axe finds, of WCAG 2.2 AA and of its own good practice. */
    AXE(Axe::violations),

    /** WCAG 3.3.1: what is wrong is told at once: the title begins with it, and the summary has the focus. */
    ERROR(page -> said(page, """
            () => {
              const summary = document.querySelector('.summary');
              const begins = /^(Galat|Error): /.test(document.title);
              const wrong = document.querySelector('main .wrong') && !location.pathname.startsWith('/laporan');
              const said = [];
              if (location.pathname === '/_komponen') return said;
              if (summary && document.activeElement !== summary) said.push('the focus is not on the summary');
              if (Boolean(summary || wrong) !== begins && !document.querySelector('[role=alert]')) said.push('title: ' + document.title);
              return said;
            }""")),

    /** WCAG 3.1.1, 2.4.2: the page says its language, and no word of it is a key or a place that nothing was put in. */
    WORDS(page -> said(page, """
            () => {
              const text = document.body.innerText;
              const odd = text.match(/\\{[0-9#]\\}|\\b(null|undefined|NOT_FOUND)\\b|\\b[a-z]+_[a-z_]+\\b/g) ?? [];
              return location.pathname === '/_komponen' || location.pathname === '/tentang' ? [] : odd;
            }""")),

    /** WCAG 1.4.10: at 320 pixels, which is 1,280 at 400 %, nothing is cut and nothing scrolls sideways. */
    REFLOW(page -> {
        int height = page.viewportSize().height;
        int width = page.viewportSize().width;
        page.setViewportSize(320, height);
        List<String> wide = wide(page);
        page.setViewportSize(width, height);
        return wide;
    }),

    /** WCAG 1.4.4: the same with the text alone at 200 %. */
    ENLARGED(page -> {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        List<String> wide = wide(page);
        page.evaluate("document.documentElement.style.fontSize = ''");
        return wide;
    }),

    /**
     * WCAG 2.5.8, but for links in a sentence. Marks on a map are among them, by their hit area; areas of a map are not: each has
     * its equivalent in the field of the same page that names it, and the pin has its arrows and the list.
     */
    SMALL(page -> said(page, """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(it => it.checkVisibility() && !it.matches('.skip, .send-default, .send-file') && !it.closest('.seen-by-readers'))
              .filter(it => !it.querySelector(':scope > .map-area'))
              .filter(it => !(it.matches('a') && getComputedStyle(it).display === 'inline' && it.closest('p, li, td, dd, h3')
                && !it.closest('svg')))
              .map(it => [it, (it.closest('.choice') ?? it.querySelector('.map-hit') ?? it).getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.height < 23.9 || box.width < 23.9))
              .map(([it, box]) => it.outerHTML.slice(0, 90) + ' ' + box.width + ' x ' + box.height)""")),

    /** WCAG 2.4.7, 2.4.11 and 2.4.3: each stop of the Tab key is on the page, can be seen to be it, and is under nothing. */
    FOCUS(Sought::stops),

    /** WCAG 2.3.3: who asks for less motion gets none. */
    MOTION(page -> said(page, """
            () => [...document.querySelectorAll('*')].filter(it => {
              const style = getComputedStyle(it);
              return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0;
            }).map(it => 'moves: ' + it.outerHTML.slice(0, 90))""")),

    /** Nothing but ours is asked for, nothing is refused by our own policy, and no script fails: told by the browser itself. */
    REFUSED(page -> List.of());

    private static final int MOST_STOPS = 400;

    private static final String STOP = """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return 'end';
              const label = it.id && document.querySelector(`label[for="${CSS.escape(it.id)}"]`);
              const about = [it, it.closest('.choice'), it.closest('.report-card'), it.closest('.send-map'), label].filter(Boolean);
              const outlined = about.find(one => {
                const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              });
              if (!outlined) return 'no outline: ' + it.outerHTML.slice(0, 90);
              const box = outlined.getBoundingClientRect();
              if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
                return 'off the screen: ' + it.outerHTML.slice(0, 90);
              }
              const y = Math.min(innerHeight - 2, Math.max(1, box.y + Math.min(box.height / 2, 30)));
              const under = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), y);
              const seen = !under || about.some(one => one.contains(under) || under.contains(one));
              return seen ? 'seen' : 'covered: ' + it.outerHTML.slice(0, 90);
            }""";

    private final Function<Page, List<String>> check;

    Sought(Function<Page, List<String>> check) {
        this.check = check;
    }

    List<String> wrongOn(Page page) {
        return check.apply(page);
    }

    private static List<String> stops(Page page) {
        page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            Object said = page.evaluate(STOP);
            if (said.equals("end")) {
                return wrong;
            }
            if (!said.equals("seen")) {
                wrong.add("stop " + i + ": " + said);
            }
        }
        wrong.add("no end after " + MOST_STOPS + " stops");
        return wrong;
    }

    private static List<String> wide(Page page) {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) over).intValue() > 0 ? List.of("too wide by " + over) : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
