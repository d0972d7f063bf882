package id.sigap.door.graphql;

import org.jspecify.annotations.Nullable;

/** What an argument stands for. Clients send an explicit null for what they leave open: it means the default, like nothing. */
public final class Given {

    private Given() {}

    public static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Entries on a page. */
    public static int first(@Nullable Integer first) {
        return or(first, Integer.valueOf(SharedDescriptions.DEFAULT_FIRST));
    }
}
