package id.sigap.deploy;

import static id.sigap.deploy.Manifests.covers;
import static id.sigap.deploy.Manifests.stream;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigap.deploy.Manifests.Pod;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What comes from elsewhere: networks, settings, secrets. */
enum OutsideRules implements Rule {
    SHUT("is not shut to everybody who is not named") {
        @Override
        Stream<String> find(Manifests all) {
            boolean shut = all.ofKind("NetworkPolicy")
                    .anyMatch(it -> it.at("/spec/podSelector").isEmpty()
                            && it.at("/spec/policyTypes").size() == 2
                            && !it.path("spec").has("ingress")
                            && !it.path("spec").has("egress"));
            Stream<String> open = all.ofKind("NetworkPolicy")
                    .filter(it -> all.selected(it.at("/spec/podSelector/matchLabels"))
                            .findAny()
                            .isPresent())
                    .filter(it -> Stream.concat(stream(it.at("/spec/ingress")), stream(it.at("/spec/egress")))
                            .anyMatch(OutsideRules::isOpen))
                    .map(Manifests::label);
            return shut ? open : Stream.of("The namespace");
        }
    },
    REACHED("has a port that nobody may come to, or a place that it may not go to") {
        @Override
        Stream<String> find(Manifests all) {
            Stream<String> ports = Stream.of("people", "operators")
                    .filter(port -> policies(all, "ingress").noneMatch(rule -> stream(rule.path("ports"))
                            .anyMatch(it -> it.path("port").asText().equals(port))))
                    .map(port -> "Port " + port);
            Stream<String> places = Stream.of("5432", "443", "53")
                    .filter(port -> policies(all, "egress").noneMatch(rule -> stream(rule.path("ports"))
                            .anyMatch(it -> it.path("port").asText().equals(port))))
                    .map(port -> "Sigap, which needs port " + port + ",");
            // CloudNativePG's own port for Prometheus, where somebody looks at it.
            Stream<String> metrics = all.ofKind("PodMonitor")
                    .filter(it -> all.ofKind("NetworkPolicy")
                            .filter(policy -> policy.at("/spec/podSelector").equals(it.at("/spec/selector")))
                            .flatMap(policy -> stream(policy.at("/spec/ingress")))
                            .noneMatch(rule -> stream(rule.path("ports"))
                                    .anyMatch(port -> port.path("port").asInt() == 9187)))
                    .map(it -> Manifests.label(it) + ", who looks at what");
            return Stream.of(ports, places, metrics).flatMap(it -> it);
        }
    },
    KNOWN("is a setting that Sigap does not know") {
        @Override
        Stream<String> find(Manifests all) {
            return all.pods()
                    .flatMap(pod -> all.settings(pod).keySet().stream())
                    .distinct()
                    .filter(name -> !Known.variables().contains(name));
        }
    },
    COMPLETE("is a setting that is missing") {
        @Override
        Stream<String> find(Manifests all) {
            return all.pods().flatMap(pod -> Stream.of(
                            "SIGAP_DATABASE_URL",
                            "SIGAP_DATABASE_USERNAME",
                            "SIGAP_DATABASE_PASSWORD",
                            "SIGAP_KEYS_*",
                            "SIGAP_PHOTOS_STORE",
                            "QUARKUS_OIDC_AUTH_SERVER_URL",
                            "QUARKUS_OIDC_TOKEN_AUDIENCE")
                    .filter(name -> !all.settings(pod).containsKey(name)));
        }
    },
    SECRETS("is a secret that is written down") {
        @Override
        Stream<String> find(Manifests all) {
            Stream<String> secrets = all.ofKind("Secret").map(Manifests::label);
            Stream<String> values = all.pods()
                    .flatMap(pod -> all.settings(pod).entrySet().stream())
                    .filter(it -> !it.getValue().isEmpty())
                    .filter(it -> it.getKey().matches(".*(PASSWORD|SECRET|ACCESS_KEY|_KEYS_).*")
                            || it.getValue().matches(".*://[^/]*@.*"))
                    .map(Map.Entry::getKey);
            return Stream.concat(secrets, values);
        }
    },
    PROBED("listens where no probe and no Prometheus comes") {
        @Override
        Stream<String> find(Manifests all) {
            return all.servers()
                    .filter(pod -> !all.settings(pod)
                            .getOrDefault("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                            .equals("0.0.0.0"))
                    .map(Pod::name);
        }
    },
    OWNER("migrates as a server, or serves as the owner") {
        @Override
        Stream<String> find(Manifests all) {
            return all.pods()
                    .filter(pod -> {
                        boolean migrating = pod.containers()
                                .anyMatch(it -> it.path("args").toString().contains("\"migrate\""));
                        boolean owner = all.settings(pod).containsKey("SIGAP_DATABASE_OWNER_PASSWORD");
                        boolean itself = !all.settings(pod)
                                .getOrDefault("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")
                                .equals("false");
                        return migrating != owner || migrating != pod.kind().equals("Job") || itself;
                    })
                    .map(Pod::name);
        }
    };

    private final String words;

    OutsideRules(String words) {
        this.words = words;
    }

    abstract Stream<String> find(Manifests all);

    @Override
    public List<String> broken(Manifests all) {
        return find(all).map(it -> it + " " + words).toList();
    }

    /** Without somebody, without a port, or with everybody. */
    private static boolean isOpen(JsonNode rule) {
        JsonNode others = rule.has("from") ? rule.path("from") : rule.path("to");
        return others.isEmpty()
                || rule.path("ports").isEmpty()
                || stream(others)
                        .anyMatch(it -> it.isEmpty()
                                || it.path("namespaceSelector").isObject()
                                        && it.path("namespaceSelector").isEmpty()
                                || it.at("/ipBlock/cidr").asText().endsWith("/0"));
    }

    private static Stream<JsonNode> policies(Manifests all, String direction) {
        return all.ofKind("NetworkPolicy")
                .filter(it ->
                        all.servers().anyMatch(pod -> covers(it.at("/spec/podSelector/matchLabels"), pod.labels())))
                .flatMap(it -> stream(it.path("spec").path(direction)));
    }
}
