package id.sigap.packaged;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the package says that it is made of: CycloneDX, made beside it. */
final class BillOfMaterials {

    private static final Path LIBRARIES = Path.of("target", "quarkus-app", "lib");

    /** Of these Quarkus leaves classes out that need what is not there: what is in them is not what was published. */
    private static final Set<String> CUT = Set.of("opentelemetry-exporter-otlp");

    private final List<JsonObject> components;

    private BillOfMaterials(List<JsonObject> components) {
        this.components = components;
    }

    static BillOfMaterials read() throws IOException {
        Path file = Path.of(System.getProperty("sbom", "target/sigap-sbom.json"));
        JsonArray components = new JsonObject(Files.readString(file)).getJsonArray("components");
        return new BillOfMaterials(
                components.stream().map(JsonObject.class::cast).toList());
    }

    BillOfMaterials without(String name) {
        return new BillOfMaterials(components.stream()
                .filter(it -> !it.getString("name").equals(name))
                .toList());
    }

    /** As {@code pkg:maven/group/artifact@version}. */
    Stream<String> packages() {
        return components.stream().map(it -> it.getString("purl"));
    }

    /** Every jar that the package brings and the bill does not list: by what is in it and not by its name, but for those cut. */
    Set<String> missing() throws IOException, GeneralSecurityException {
        Set<String> listed = new HashSet<>();
        components.forEach(component -> component.getJsonArray("hashes", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(hash -> hash.getString("alg").equals("SHA-256"))
                .forEach(hash -> listed.add(hash.getString("content"))));
        Set<String> cut = components.stream()
                .filter(it -> CUT.contains(it.getString("name")))
                .map(it -> it.getString("group") + "." + it.getString("name") + "-" + it.getString("version") + ".jar")
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path jar : jars()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            String name = jar.getFileName().toString();
            if (!listed.contains(HexFormat.of().formatHex(hash)) && !cut.contains(name)) {
                missing.add(name);
            }
        }
        return missing;
    }

    static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARIES)) {
            return files.filter(it -> it.toString().endsWith(".jar")).toList();
        }
    }
}
