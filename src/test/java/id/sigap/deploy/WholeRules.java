package id.sigap.deploy;

import static id.sigap.deploy.Manifests.covers;
import static id.sigap.deploy.Manifests.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the parts fit together: who finds whom, who reaches whom, how many there are. */
enum WholeRules implements Rule {
    SELECTORS("selects nothing that is there") {
        @Override
        Stream<String> find(Manifests all) {
            Stream<JsonNode> selecting = all.ofKind("Service", "PodDisruptionBudget", "Deployment")
                    .filter(it -> all.selected(selector(it)).findAny().isEmpty()
                            || selector(it).isEmpty());
            // CloudNativePG gives its pods the label itself.
            Stream<JsonNode> unseen = all.ofKind("PodMonitor")
                    .filter(it -> all.ofKind("Cluster").noneMatch(cluster -> Manifests.nameOf(cluster)
                            .equals(it.at("/spec/selector/matchLabels")
                                    .path("cnpg.io/cluster")
                                    .asText())));
            Stream<JsonNode> watching = all.ofKind("ServiceMonitor").filter(it -> all.ofKind("Service")
                    .noneMatch(service -> covers(it.at("/spec/selector/matchLabels"), service.at("/metadata/labels"))));
            Stream<JsonNode> shutting = all.ofKind("NetworkPolicy").filter(it -> {
                JsonNode labels = it.at("/spec/podSelector/matchLabels");
                boolean ours = labels.has("app.kubernetes.io/name");
                return ours && all.selected(labels).findAny().isEmpty();
            });
            return Stream.of(selecting, watching, unseen, shutting)
                    .flatMap(it -> it)
                    .map(Manifests::label);
        }
    },
    PORTS("names a port that is not there") {
        @Override
        Stream<String> find(Manifests all) {
            Stream<String> services = all.ofKind("Service")
                    .filter(it -> stream(it.at("/spec/ports")).anyMatch(port -> all.selected(selector(it))
                            .noneMatch(
                                    pod -> pod.hasPort(port.path("targetPort").asText()))))
                    .map(Manifests::label);
            Stream<String> ingresses = backends(all)
                    .filter(backend -> all.ofKind("Service")
                            .noneMatch(it -> Manifests.nameOf(it)
                                            .equals(backend.path("name").asText())
                                    && hasPort(it, backend.at("/port/name").asText())))
                    .map(backend -> "Ingress to " + backend.path("name").asText());
            Stream<String> monitors = all.ofKind("ServiceMonitor")
                    .filter(it -> stream(it.at("/spec/endpoints")).anyMatch(endpoint -> all.ofKind("Service")
                            .filter(service ->
                                    covers(it.at("/spec/selector/matchLabels"), service.at("/metadata/labels")))
                            .noneMatch(service ->
                                    hasPort(service, endpoint.path("port").asText()))))
                    .map(Manifests::label);
            return Stream.of(services, ingresses, monitors).flatMap(it -> it);
        }
    },
    OPERATORS_APART("lets people reach the operators' port") {
        @Override
        Stream<String> find(Manifests all) {
            Stream<String> mixed = all.ofKind("Service")
                    .filter(it -> hasPort(it, "operators")
                            && (it.at("/spec/ports").size() > 1
                                    || !it.at("/spec/type").asText("ClusterIP").equals("ClusterIP")))
                    .map(Manifests::label);
            Stream<String> reached = backends(all)
                    .filter(backend -> all.ofKind("Service")
                            .anyMatch(it -> Manifests.nameOf(it)
                                            .equals(backend.path("name").asText())
                                    && hasPort(it, "operators")))
                    .map(backend -> "Ingress to " + backend.path("name").asText());
            return Stream.concat(mixed, reached);
        }
    },
    DISRUPTION("lets no node be emptied, or every instance go") {
        @Override
        Stream<String> find(Manifests all) {
            return all.ofKind("PodDisruptionBudget")
                    .filter(it -> {
                        int stay = it.at("/spec/minAvailable").asInt();
                        return stay < 1 || stay >= least(all);
                    })
                    .map(Manifests::label);
        }
    },
    SEVERAL("is one of several, and nothing keeps them from going at once") {
        @Override
        Stream<String> find(Manifests all) {
            boolean kept = all.ofKind("PodDisruptionBudget").findAny().isPresent();
            return least(all) > 1 && !kept ? Stream.of("Deployment sigap") : Stream.empty();
        }
    },
    CONNECTIONS("may open more connections than the database has") {
        @Override
        Stream<String> find(Manifests all) {
            int most = all.ofKind("HorizontalPodAutoscaler")
                    .mapToInt(it -> it.at("/spec/maxReplicas").asInt())
                    .max()
                    .orElse((int) least(all));
            return all.ofKind("Cluster")
                    .filter(it ->
                            it.at("/spec/postgresql/parameters/max_connections").asInt()
                                    < (most + 1) * Known.connections() + RESERVED)
                    .map(Manifests::label);
        }
    },
    BOUNDED("keeps both halves of the keys of contacts for longer than three days, or has its log lie open or late") {
        @Override
        Stream<String> find(Manifests all) {
            // The window, and up to a day until the base before it goes.
            Stream<JsonNode> stores = all.ofKind("ObjectStore")
                    .filter(it -> !it.at("/spec/retentionPolicy").asText().matches("[12]d")
                            || it.at("/spec/configuration/wal/encryption")
                                    .asText()
                                    .isEmpty()
                            || it.at("/spec/configuration/data/encryption")
                                    .asText()
                                    .isEmpty());
            Stream<JsonNode> servers = all.ofKind("Cluster").filter(it -> {
                JsonNode parameters = it.at("/spec/postgresql/parameters");
                return !parameters.path("archive_timeout").asText().equals("60s")
                        || !parameters.path("wal_recycle").asText().equals("off");
            });
            return Stream.concat(stores, servers).map(Manifests::label);
        }
    },
    DURABLE("may forget what it acknowledged, or keep no backup") {
        @Override
        Stream<String> find(Manifests all) {
            return all.ofKind("Cluster")
                    .filter(it -> it.at("/spec/instances").asInt() < 3
                            || it.at("/spec/postgresql/synchronous/number").asInt() < 1
                            || !it.at("/spec/postgresql/synchronous/dataDurability")
                                    .asText()
                                    .equals("required")
                            || !it.at("/spec/postgresql/synchronous/failoverQuorum")
                                    .asBoolean()
                            || !it.at("/spec/plugins/0/isWALArchiver").asBoolean()
                            || all.ofKind("ScheduledBackup").findAny().isEmpty())
                    .map(Manifests::label);
        }
    };

    /** For checks, backups, an operator who looks. */
    private static final int RESERVED = 20;

    private final String words;

    WholeRules(String words) {
        this.words = words;
    }

    abstract Stream<String> find(Manifests all);

    @Override
    public List<String> broken(Manifests all) {
        return new ArrayList<>(find(all).map(it -> it + " " + words).toList());
    }

    private static JsonNode selector(JsonNode document) {
        JsonNode matching = document.at("/spec/selector/matchLabels");
        return matching.isMissingNode() ? document.at("/spec/selector") : matching;
    }

    private static boolean hasPort(JsonNode service, String port) {
        return stream(service.at("/spec/ports"))
                .anyMatch(it -> it.path("name").asText().equals(port)
                        || it.path("targetPort").asText().equals(port));
    }

    private static Stream<JsonNode> backends(Manifests all) {
        return all.ofKind("Ingress")
                .flatMap(it -> Manifests.inside(it).stream())
                .filter(it -> it.has("service"))
                .map(it -> it.path("service"));
    }

    /** How many instances there are at least. */
    private static long least(Manifests all) {
        return all.ofKind("HorizontalPodAutoscaler")
                .mapToInt(it -> it.at("/spec/minReplicas").asInt())
                .min()
                .orElseGet(() ->
                        all.the("Deployment", "sigap").at("/spec/replicas").asInt(1));
    }
}
