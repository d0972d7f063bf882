package id.sigap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
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
            page.waitForLoadState(LoadState.NETWORKIDLE);
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
