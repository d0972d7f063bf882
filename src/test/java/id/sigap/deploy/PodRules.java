package id.sigap.deploy;

import static id.sigap.deploy.Manifests.inside;
import static id.sigap.deploy.Manifests.stream;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigap.deploy.Manifests.Pod;
import java.util.List;
import java.util.stream.Stream;

/** What a pod of ours has to be like, each rule by the words that a broken one is told with. */
enum PodRules implements Rule {
    RESOURCES("asks for CPU and memory, and gets the memory that it asks for") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            JsonNode resources = container.path("resources");
            return !resources.at("/requests/cpu").isMissingNode()
                    && resources.at("/requests/memory").isTextual()
                    && resources.at("/requests/memory").equals(resources.at("/limits/memory"));
        }
    },
    IMAGE("has an image of a version") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            return container.path("image").asText().matches(".+(:(?!latest)[^:/]+|@sha256:[0-9a-f]{64})");
        }
    },
    NO_ROOT("runs as a user without rights") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            JsonNode context = container.path("securityContext");
            return pod.spec().at("/securityContext/runAsNonRoot").asBoolean()
                    && pod.spec().at("/securityContext/runAsUser").asInt() > 0
                    && !context.has("runAsUser")
                    && !context.has("runAsNonRoot")
                    && !context.has("privileged")
                    && !context.path("allowPrivilegeEscalation").asBoolean(true)
                    && context.at("/capabilities/drop/0").asText().equals("ALL")
                    && !context.at("/capabilities").has("add");
        }
    },
    SECCOMP("makes no system call that the runtime's profile does not let") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            return pod.spec()
                            .at("/securityContext/seccompProfile/type")
                            .asText()
                            .equals("RuntimeDefault")
                    && !container.path("securityContext").has("seccompProfile");
        }
    },
    READ_ONLY("writes to nothing but a bounded /tmp, and has no more to read than what a secret holds") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            boolean bounded = stream(pod.spec().path("volumes"))
                    .allMatch(it ->
                            it.size() == 2 && (it.at("/emptyDir/sizeLimit").isTextual() || it.has("secret")));
            boolean tmp = stream(container.path("volumeMounts"))
                    .allMatch(it -> it.path("mountPath").asText().equals("/tmp")
                            || it.path("readOnly").asBoolean());
            return container.at("/securityContext/readOnlyRootFilesystem").asBoolean() && bounded && tmp;
        }
    },
    ALONE("shares nothing with its node") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            return Stream.of("hostNetwork", "hostPID", "hostIPC")
                            .noneMatch(it -> pod.spec().has(it))
                    && inside(container.path("ports")).stream().noneMatch(it -> it.has("hostPort"));
        }
    },
    NO_TOKEN("is given no token of the cluster's, and no variables by the names of Services") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            return !pod.spec().path("automountServiceAccountToken").asBoolean(true)
                    && !pod.spec().path("enableServiceLinks").asBoolean(true)
                    && pod.spec().path("serviceAccountName").asText().equals("sigap");
        }
    },
    PROBES("is asked on the operators' port whether it has started, is ready, and lives") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            return !pod.kind().equals("Deployment")
                    || isAsked(container.path("startupProbe"), "/q/health/started")
                            && isAsked(container.path("readinessProbe"), "/q/health/ready")
                            && isAsked(container.path("livenessProbe"), "/q/health/live")
                            && pod.hasPort("operators");
        }
    },
    GRACE("is left alone for as long as its stop may take") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            int wait = container.at("/lifecycle/preStop/sleep/seconds").asInt();
            return pod.spec().path("terminationGracePeriodSeconds").asInt() >= wait + LONGEST_STOP
                    && (wait > 0 || !pod.kind().equals("Deployment"));
        }
    },
    SPREAD("is not put where all the others are") {
        @Override
        boolean isKept(Pod pod, JsonNode container) {
            // A node that none of ours may go to would count as an empty one, and the next instance wait for it for
            // ever.
            List<String> spread = stream(pod.spec().path("topologySpreadConstraints"))
                    .filter(it -> it.path("whenUnsatisfiable").asText().equals("ScheduleAnyway")
                            || it.path("nodeTaintsPolicy").asText().equals("Honor"))
                    .filter(it -> Manifests.covers(it.at("/labelSelector/matchLabels"), pod.labels()))
                    .map(it -> it.path("topologyKey").asText())
                    .toList();
            return !pod.kind().equals("Deployment")
                    || spread.containsAll(List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone"));
        }
    };

    /** Readiness red, a short wait, up to twenty seconds for what is under way, and what it takes to end. */
    static final int LONGEST_STOP = 45;

    private final String words;

    PodRules(String words) {
        this.words = words;
    }

    abstract boolean isKept(Pod pod, JsonNode container);

    @Override
    public List<String> broken(Manifests all) {
        return all.pods()
                .filter(pod ->
                        pod.containers().count() == 0 || !pod.containers().allMatch(it -> isKept(pod, it)))
                .map(pod -> pod.name() + " is no pod that " + words)
                .toList();
    }

    private static boolean isAsked(JsonNode probe, String path) {
        return probe.at("/httpGet/path").asText().equals(path)
                && probe.at("/httpGet/port").asText().equals("operators");
    }
}
