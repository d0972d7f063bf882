package id.sigap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** Puts an overlay together: by kubectl where there is one, and by what of Kustomize our own files need where there is none. */
final class Kustomize {

    static final Path FOLDER = Path.of("deploy", "kubernetes");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> UNDERSTOOD =
            Set.of("apiVersion", "kind", "namespace", "resources", "configMapGenerator", "replicas");

    private final List<JsonNode> found = new ArrayList<>();

    private Kustomize() {}

    static List<JsonNode> documents(String yaml) {
        List<JsonNode> documents = new ArrayList<>();
        new Yaml().loadAll(yaml).forEach(document -> documents.add(JSON.valueToTree(document)));
        return documents.stream().filter(JsonNode::isObject).toList();
    }

    /** Without kubectl: resources, generated ConfigMaps and numbers of replicas; what else an overlay asks for is refused. */
    static List<JsonNode> flattened(Path folder) throws IOException {
        Kustomize kustomize = new Kustomize();
        kustomize.add(folder);
        return kustomize.found;
    }

    private void add(Path folder) throws IOException {
        JsonNode kustomization = documents(Files.readString(folder.resolve("kustomization.yaml")))
                .get(0);
        if (Manifests.names(kustomization).anyMatch(name -> !UNDERSTOOD.contains(name))) {
            throw new IOException(folder + " needs kubectl");
        }
        for (JsonNode resource : kustomization.path("resources")) {
            Path path = folder.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                add(path);
            } else {
                found.addAll(documents(Files.readString(path)));
            }
        }
        for (JsonNode generator : kustomization.path("configMapGenerator")) {
            found.add(configMap(folder, generator));
        }
        for (JsonNode replicas : kustomization.path("replicas")) {
            found.stream()
                    .filter(it -> it.path("kind").asText().equals("Deployment"))
                    .forEach(it -> ((ObjectNode) it.path("spec")).set("replicas", replicas.path("count")));
        }
    }

    private static JsonNode configMap(Path folder, JsonNode generator) throws IOException {
        ObjectNode map = JSON.createObjectNode();
        map.put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", generator.path("name").asText());
        ObjectNode data = map.putObject("data");
        for (JsonNode file : generator.path("envs")) {
            Files.readAllLines(folder.resolve(file.asText())).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> data.put(line.replaceFirst("=.*", ""), line.replaceFirst("^[^=]*=", "")));
        }
        for (JsonNode file : generator.path("files")) {
            String[] named = file.asText().split("=", 2);
            data.put(named[0], Files.readString(folder.resolve(named[1])));
        }
        return map;
    }

    static boolean hasKubectl() {
        try {
            return run("kubectl", "version", "--client").contains("Kustomize Version");
        } catch (IOException none) {
            return false;
        }
    }

    /** As kubectl would apply it. */
    static List<JsonNode> rendered(Path folder) throws IOException {
        return documents(run("kubectl", "kustomize", folder.toString()));
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream printed = process.getInputStream()) {
            String text = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
