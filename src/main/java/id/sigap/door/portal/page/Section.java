package id.sigap.door.portal.page;

import java.util.Locale;

/** The parts of the portal, as its navigation names them. */
public enum Section {
    HOME("/"),
    TRACK("/lacak"),
    SEND("/lapor"),
    LOOK("/laporan"),
    FIGURES("/angka"),
    ABOUT("/tentang"),
    /** A page of none of them. */
    NONE("");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The key of its name in {@link Words}. */
    public String word() {
        return "nav_" + name().toLowerCase(Locale.ROOT);
    }
}
