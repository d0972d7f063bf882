package id.sigap.leaks;

import java.util.function.Consumer;

/**
 * Something that a viewer does: one request, or several of which each follows from what was told before.
 *
 * @param name the act's own name, from which its chance comes
 * @param changes whether it may change something; such operations run one after the other
 * @param forNobody whether it must tell nothing to anybody, whatever they may know
 */
record Operation(String name, boolean changes, boolean forNobody, Consumer<Caller> work) {

    static Operation reading(String name, Ask ask) {
        return new Operation(name, false, false, caller -> caller.ask(ask));
    }

    static Operation script(String name, Consumer<Caller> work) {
        return new Operation(name, false, false, work);
    }

    static Operation changing(String name, Consumer<Caller> work) {
        return new Operation(name, true, false, work);
    }

    static Operation tellingNothing(String name, Ask ask) {
        return new Operation(name, false, true, caller -> caller.ask(ask));
    }
}
