package id.sigap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A page in one of its states.
 *
 * @param name as a file is called
 * @param open goes there
 */
record Sight(String name, Consumer<Page> open) {

    static Sight at(String name, String path) {
        return new Sight(name, page -> page.navigate(path));
    }

    /** After that has been done there. */
    Sight then(String state, Consumer<Page> act) {
        return new Sight(name + "-" + state, page -> {
            open.accept(page);
            act.accept(page);
        });
    }

    /** Presses what leads to another page, or to the same one with what is wrong told, and waits for it. */
    static void press(Page page, Locator button) {
        page.waitForNavigation(button::click);
    }

    @Override
    public String toString() {
        return name;
    }
}
