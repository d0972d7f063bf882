package id.sigap.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All that one overlay would make in a cluster, and what is asked of it again and again. */
record Manifests(List<JsonNode> documents) {

    /** One that a plant may spoil. */
    Manifests copy() {
        return new Manifests(
                documents.stream().<JsonNode>map(JsonNode::deepCopy).toList());
    }

    Stream<JsonNode> ofKind(String... kinds) {
        return documents.stream()
                .filter(it -> List.of(kinds).contains(it.path("kind").asText()));
    }

    JsonNode the(String kind, String name) {
        return ofKind(kind)
                .filter(it -> nameOf(it).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** What runs of ours: its pod, with labels. */
    Stream<Pod> pods() {
        return ofKind("Deployment", "Job", "CronJob").map(it -> {
            JsonNode template =
                    it.at(it.at("/spec/jobTemplate").isObject() ? "/spec/jobTemplate/spec/template" : "/spec/template");
            return new Pod(label(it), it.path("kind").asText(), template.path("spec"), template.at("/metadata/labels"));
        });
    }

    Stream<Pod> servers() {
        return pods().filter(pod -> pod.kind.equals("Deployment"));
    }

    Stream<Pod> selected(JsonNode matchLabels) {
        return pods().filter(pod -> covers(matchLabels, pod.labels));
    }

    record Pod(String name, String kind, JsonNode spec, JsonNode labels) {

        Stream<JsonNode> containers() {
            return stream(spec.path("containers"));
        }

        boolean hasPort(String port) {
            return containers()
                    .flatMap(container -> stream(container.path("ports")))
                    .anyMatch(it -> it.path("name").asText().equals(port)
                            || it.path("containerPort").asText().equals(port));
        }
    }

    /**
     * All settings of a pod's containers, those of the ConfigMaps that they name too. Secrets have no value; of one that is
     * taken whole nobody here knows the names, and it stands as what they begin with.
     */
    Map<String, String> settings(Pod pod) {
        Map<String, String> settings = new TreeMap<>();
        pod.containers().flatMap(it -> stream(it.path("envFrom"))).forEach(from -> {
            if (from.has("secretRef")) {
                settings.put(from.path("prefix").asText() + "*", "");
            }
            String map = from.at("/configMapRef/name").asText();
            ofKind("ConfigMap")
                    .filter(it -> nameOf(it).equals(map))
                    .map(it -> it.path("data"))
                    .forEach(data -> names(data)
                            .forEach(name -> settings.put(name, data.path(name).asText())));
        });
        pod.containers()
                .flatMap(it -> stream(it.path("env")))
                .forEach(it ->
                        settings.put(it.path("name").asText(), it.path("value").asText("")));
        return settings;
    }

    static boolean covers(JsonNode wanted, JsonNode labels) {
        return names(wanted).allMatch(name -> wanted.path(name).equals(labels.path(name)));
    }

    static String nameOf(JsonNode document) {
        return document.at("/metadata/name").asText();
    }

    static String label(JsonNode document) {
        return document.path("kind").asText() + " " + nameOf(document);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> names(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, Spliterator.ORDERED), false);
    }

    /** Every object inside one, itself too. */
    static List<JsonNode> inside(JsonNode node) {
        List<JsonNode> all = new ArrayList<>(List.of(node));
        node.forEach(child -> all.addAll(inside(child)));
        return all;
    }

    static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }
}
