package id.sigap.door.portal.page;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The portal's look and behaviour: one style sheet and one script of many small files, without anything to build them with. They
 * are put together in this order; tokens come first, and nothing but tokens holds a colour or a size.
 */
@ApplicationScoped
class Assets {

    private static final List<String> SHEETS = List.of(
            "tokens",
            "base",
            "frame",
            "words",
            "controls",
            "fields",
            "cards",
            "status",
            "timeline",
            "table",
            "dialog",
            "home",
            "about",
            "kit",
            "track",
            "look",
            "figures",
            "send",
            "print");

    private static final List<String> SCRIPTS = List.of(
            "page", "theme-switch", "errors", "once", "keep", "session", "photos", "upload", "offline", "look", "send");

    private volatile Built built = Built.anew();

    private record Built(Asset sheet, Asset theme, Asset script, Asset icon) {

        static Built anew() {
            return new Built(
                    Asset.of("portal", "css", "text/css; charset=utf-8", joined("css/", SHEETS, ".css")),
                    Asset.of("theme", "js", "text/javascript; charset=utf-8", joined("js/", List.of("theme"), ".js")),
                    Asset.of("portal", "js", "text/javascript; charset=utf-8", joined("js/", SCRIPTS, ".js")),
                    Asset.of("icon", "svg", "image/svg+xml", joined("", List.of("icon"), ".svg")));
        }

        Stream<Asset> all() {
            return Stream.of(sheet, theme, script, icon);
        }
    }

    Frame.Styles styles() {
        Built now = current();
        return new Frame.Styles(path(now.sheet()), path(now.theme()), path(now.script()), path(now.icon()));
    }

    Optional<Asset> named(String name) {
        return current().all().filter(asset -> asset.name().equals(name)).findFirst();
    }

    private static String path(Asset asset) {
        return "/aset/" + asset.name();
    }

    /** While somebody works on them they are read each time. */
    private Built current() {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            built = Built.anew();
        }
        return built;
    }

    private static byte[] joined(String folder, List<String> names, String suffix) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : names) {
            all.writeBytes(read("/portal/assets/" + folder + name + suffix));
        }
        return suffix.equals(".css") ? squeezed(all.toString(StandardCharsets.UTF_8)) : all.toByteArray();
    }

    /** Without what is there for those who read the files. */
    private static byte[] squeezed(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A room without a file of its own adds nothing. */
    static byte[] read(String path) {
        try (InputStream stream = Assets.class.getResourceAsStream(path)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
