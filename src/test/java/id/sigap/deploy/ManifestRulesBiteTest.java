package id.sigap.deploy;

import static id.sigap.deploy.Manifests.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each rule refuses what it is there for: a field of a good overlay is spoiled, and the rule says so. */
class ManifestRulesBiteTest {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private static Manifests city;

    @BeforeAll
    static void read() throws IOException {
        city = new Manifests(Kustomize.flattened(Kustomize.FOLDER.resolve("overlays/city")));
    }

    private record Plant(Rule rule, String kind, String name, Consumer<JsonNode> spoil) {}

    private static final List<Plant> PLANTS = List.of(
            server(PodRules.RESOURCES, it -> at(it, CONTAINER + "/resources/limits")
                    .remove("memory")),
            server(PodRules.RESOURCES, it -> at(it, CONTAINER + "/resources").remove("requests")),
            server(PodRules.IMAGE, it -> at(it, CONTAINER).put("image", "registry.example/sigap:latest")),
            server(PodRules.IMAGE, it -> at(it, CONTAINER).put("image", "registry.example:5000/sigap")),
            server(PodRules.NO_ROOT, it -> at(it, POD + "/securityContext").remove("runAsNonRoot")),
            server(PodRules.NO_ROOT, it -> at(it, CONTAINER + "/securityContext")
                    .remove("capabilities")),
            server(PodRules.NO_ROOT, it -> at(it, CONTAINER + "/securityContext")
                    .put("runAsUser", 0)),
            server(PodRules.SECCOMP, it -> at(it, POD + "/securityContext/seccompProfile")
                    .put("type", "Unconfined")),
            server(PodRules.READ_ONLY, it -> at(it, CONTAINER + "/securityContext")
                    .remove("readOnlyRootFilesystem")),
            server(
                    PodRules.READ_ONLY,
                    it -> at(it, POD + "/volumes/0").putObject("hostPath").put("path", "/")),
            server(PodRules.READ_ONLY, it -> at(it, POD + "/volumes/0/emptyDir").remove("sizeLimit")),
            server(PodRules.ALONE, it -> at(it, POD).put("hostNetwork", true)),
            server(PodRules.ALONE, it -> at(it, CONTAINER + "/ports/1").put("hostPort", 9000)),
            server(PodRules.NO_TOKEN, it -> at(it, POD).remove("automountServiceAccountToken")),
            server(PodRules.NO_TOKEN, it -> at(it, POD).remove("enableServiceLinks")),
            server(PodRules.PROBES, it -> at(it, CONTAINER).remove("startupProbe")),
            server(PodRules.PROBES, it -> at(it, CONTAINER + "/readinessProbe/httpGet")
                    .put("port", "people")),
            server(PodRules.GRACE, it -> at(it, POD).put("terminationGracePeriodSeconds", 30)),
            server(PodRules.GRACE, it -> at(it, CONTAINER).remove("lifecycle")),
            server(PodRules.SPREAD, it -> at(it, POD + "/topologySpreadConstraints/0/labelSelector/matchLabels")
                    .put("app.kubernetes.io/component", "servce")),
            server(PodRules.SPREAD, it -> at(it, POD + "/topologySpreadConstraints/0")
                    .remove("nodeTaintsPolicy")),
            plant(PodRules.READ_ONLY, "CronJob", "sigap-command", it -> at(
                            it, "/spec/jobTemplate/spec/template/spec/containers/0/volumeMounts/1")
                    .remove("readOnly")),
            plant(WholeRules.SELECTORS, "PodMonitor", "sigap-database", it -> at(it, "/spec/selector/matchLabels")
                    .put("cnpg.io/cluster", "sigap")),
            plant(WholeRules.SELECTORS, "Service", "sigap", it -> at(it, "/spec/selector")
                    .put("app.kubernetes.io/component", "servce")),
            plant(WholeRules.SELECTORS, "PodDisruptionBudget", "sigap", it -> at(it, "/spec/selector/matchLabels")
                    .put("app.kubernetes.io/component", "servce")),
            plant(WholeRules.SELECTORS, "NetworkPolicy", "out-provider", it -> at(it, "/spec/podSelector/matchLabels")
                    .put("app.kubernetes.io/component", "servce")),
            plant(WholeRules.SELECTORS, "ServiceMonitor", "sigap", it -> at(it, "/spec/selector/matchLabels")
                    .put("app.kubernetes.io/component", "operator")),
            plant(WholeRules.PORTS, "Service", "sigap", it -> at(it, "/spec/ports/0")
                    .put("targetPort", "http")),
            plant(WholeRules.PORTS, "ServiceMonitor", "sigap", it -> at(it, "/spec/endpoints/0")
                    .put("port", "http")),
            plant(WholeRules.PORTS, "Ingress", "sigap", it -> at(it, "/spec/rules/0/http/paths/0/backend/service/port")
                    .put("name", "http")),
            plant(WholeRules.OPERATORS_APART, "Service", "sigap", it -> ((ArrayNode) it.at("/spec/ports"))
                    .addObject()
                    .put("name", "operators")
                    .put("port", 9000)
                    .put("targetPort", "operators")),
            plant(WholeRules.OPERATORS_APART, "Service", "sigap-operators", it -> at(it, "/spec")
                    .put("type", "NodePort")),
            plant(WholeRules.OPERATORS_APART, "Ingress", "sigap", it -> at(
                            it, "/spec/rules/0/http/paths/0/backend/service")
                    .put("name", "sigap-operators")),
            plant(WholeRules.DISRUPTION, "PodDisruptionBudget", "sigap", it -> at(it, "/spec")
                    .put("minAvailable", 3)),
            plant(WholeRules.SEVERAL, "PodDisruptionBudget", "sigap", it -> object(it)
                    .put("kind", "None")),
            plant(WholeRules.CONNECTIONS, "HorizontalPodAutoscaler", "sigap", it -> at(it, "/spec")
                    .put("maxReplicas", 40)),
            plant(WholeRules.BOUNDED, "ObjectStore", "sigap-backup", it -> at(it, "/spec")
                    .put("retentionPolicy", "30d")),
            plant(WholeRules.BOUNDED, "ObjectStore", "sigap-backup", it -> at(it, "/spec/configuration/data")
                    .remove("encryption")),
            plant(WholeRules.BOUNDED, "Cluster", "sigap-database", it -> at(it, "/spec/postgresql/parameters")
                    .remove("archive_timeout")),
            plant(WholeRules.BOUNDED, "Cluster", "sigap-database", it -> at(it, "/spec/postgresql/parameters")
                    .put("wal_recycle", "on")),
            plant(WholeRules.DURABLE, "Cluster", "sigap-database", it -> at(it, "/spec/postgresql/synchronous")
                    .put("dataDurability", "preferred")),
            plant(WholeRules.DURABLE, "ScheduledBackup", "sigap-backup", it -> object(it)
                    .put("kind", "None")),
            plant(OutsideRules.SHUT, "NetworkPolicy", "nobody", it -> at(it, "/spec")
                    .putArray("ingress")),
            plant(OutsideRules.SHUT, "NetworkPolicy", "in-operators", it -> at(it, "/spec/ingress/0")
                    .remove("from")),
            plant(OutsideRules.SHUT, "NetworkPolicy", "out-bucket", it -> at(it, "/spec/egress/0/to/0/ipBlock")
                    .put("cidr", "0.0.0.0/0")),
            plant(OutsideRules.REACHED, "NetworkPolicy", "in-operators", it -> at(it, "/spec/ingress/0/ports/0")
                    .put("port", "people")),
            plant(OutsideRules.REACHED, "NetworkPolicy", "out-database", it -> at(it, "/spec/egress/1/ports/0")
                    .put("port", 5433)),
            plant(OutsideRules.REACHED, "NetworkPolicy", "database", it -> at(it, "/spec/ingress/2/ports/0")
                    .put("port", 9000)),
            server(OutsideRules.COMPLETE, it -> at(it, CONTAINER + "/envFrom/1").put("prefix", "SIGAP_KEY_")),
            plant(OutsideRules.KNOWN, "ConfigMap", "sigap-settings", it -> at(it, "/data")
                    .put("SIGAP_PHOTO_STORE", "s3")),
            plant(OutsideRules.COMPLETE, "ConfigMap", "sigap-settings", it -> at(it, "/data")
                    .remove("QUARKUS_OIDC_TOKEN_AUDIENCE")),
            server(OutsideRules.SECRETS, it -> at(it, CONTAINER + "/env/1").put("value", "rahasia")),
            plant(OutsideRules.SECRETS, "ConfigMap", "sigap-settings", it -> at(it, "/data")
                    .put("SIGAP_DATABASE_URL", "postgresql://sigap:rahasia@db:5432/sigap")),
            plant(OutsideRules.PROBED, "ConfigMap", "sigap-settings", it -> at(it, "/data")
                    .remove("QUARKUS_MANAGEMENT_HOST")),
            plant(OutsideRules.OWNER, "ConfigMap", "sigap-settings", it -> at(it, "/data")
                    .remove("QUARKUS_FLYWAY_MIGRATE_AT_START")),
            plant(OutsideRules.OWNER, "Job", "sigap-migration", it -> at(it, CONTAINER)
                    .remove("args")));

    @Test
    void eachRuleRefusesItsPlants() {
        assertEquals(
                ManifestsTest.rules().collect(Collectors.toSet()),
                PLANTS.stream().map(Plant::rule).collect(Collectors.toSet()));
        for (Plant plant : PLANTS) {
            Manifests spoiled = city.copy();
            plant.spoil.accept(spoiled.the(plant.kind, plant.name));
            Set<String> before = new HashSet<>(plant.rule.broken(city));
            assertFalse(
                    before.containsAll(plant.rule.broken(spoiled)),
                    "not refused: " + PLANTS.indexOf(plant) + " " + plant);
        }
    }

    @Test
    void aFieldThatATypeDoesNotHaveIsRefused() {
        Manifests spoiled = city.copy();
        at(spoiled.the("Deployment", "sigap"), POD).put("terminationGracePeriod", 60);
        at(spoiled.the("ServiceMonitor", "sigap"), "/spec/endpoints/0").put("intervall", "15s");
        at(spoiled.the("NetworkPolicy", "nobody"), "/spec").put("policyType", "Ingress");
        at(spoiled.the("HorizontalPodAutoscaler", "sigap"), "/spec").put("maxReplicas", "many");
        List<String> complaints = ManifestsTest.complaints(spoiled);
        assertEquals(4, complaints.size(), complaints.toString());
        assertTrue(complaints.get(0).contains("terminationGracePeriod"), complaints.toString());
    }

    private static Plant server(Rule rule, Consumer<JsonNode> spoil) {
        return plant(rule, "Deployment", "sigap", spoil);
    }

    private static Plant plant(Rule rule, String kind, String name, Consumer<JsonNode> spoil) {
        return new Plant(rule, kind, name, spoil);
    }

    private static ObjectNode at(JsonNode document, String path) {
        return object(document.at(path));
    }
}
