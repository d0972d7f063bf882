package id.sigap.audit;

import org.jspecify.annotations.Nullable;

/** The end of a log, of one report's or of the one of exports: whoever appends holds it, so that no two entries follow the same one. */
final class LogEnd {

    /** Of a log without an entry. */
    static final LogEnd NONE = new LogEnd(1, null);

    private final int position;
    private final byte @Nullable [] link;

    LogEnd(int position, byte @Nullable [] link) {
        this.position = position;
        this.link = link == null ? null : link.clone();
    }

    /** Of the entry to come. */
    int position() {
        return position;
    }

    /** Of the entry before; null if there is none. */
    byte @Nullable [] link() {
        return link == null ? null : link.clone();
    }
}
