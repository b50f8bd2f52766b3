package io.lockstep.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledIf("renderable")
class KubernetesBaseTest {

    private static Rendered base;

    static boolean renderable() {
        return Rendered.possible() || "true".equals(System.getenv("CI"));
    }

    @BeforeAll
    static void render() throws IOException, InterruptedException {
        base = Rendered.base();
    }

    @Test
    void base_whenRendered_holdsTheFourServicesAndNoSecret() {
        assertThat(base.all("Deployment"))
                .extracting(deployment -> deployment.at("/metadata/name").asText())
                .containsExactlyInAnyOrder("goal-service", "task-service", "tracking-service", "scoring-service");
        assertThat(base.all("Secret")).isEmpty();
        assertThat(base.all("ConfigMap").toString().toLowerCase()).doesNotContain("password", "secret");
        assertThat(base.one("Namespace", "lockstep").at("/metadata/labels").toString())
                .contains("\"pod-security.kubernetes.io/enforce\":\"restricted\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal", "task", "tracking", "scoring"})
    void pod_whenJudgedByPodSecurity_isRestricted(String owner) {
        var pod = pod(owner);
        var container = container(owner);

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("serviceAccountName").asText()).isEqualTo(owner + "-service");
        assertThat(pod.toString()).doesNotContain("hostNetwork", "hostPath", "hostPID", "privileged");
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/capabilities/drop").toString())
                .isEqualTo("[\"ALL\"]");
        assertThat(container.at("/volumeMounts/0/mountPath").asText()).isEqualTo("/tmp");
        assertThat(pod.at("/volumes/0").has("emptyDir")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal", "task", "tracking", "scoring"})
    void container_whenStarted_isProbedOnTheManagementPortWithinItsLimits(String owner) {
        var container = container(owner);

        Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .forEach(probe -> assertThat(
                                container.at("/" + probe + "/httpGet/port").asText())
                        .as(probe)
                        .isEqualTo("management"));
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(ports(container)).containsExactly("http=8080", "management=9000");
        assertThat(base.one("ConfigMap", "lockstep")
                        .at("/data/QUARKUS_HTTP_PORT")
                        .asText())
                .isEqualTo("8080");
        assertThat(base.one("ConfigMap", "lockstep")
                        .at("/data/QUARKUS_MANAGEMENT_PORT")
                        .asText())
                .isEqualTo("9000");
        Stream.of("requests", "limits")
                .forEach(kind -> Stream.of("cpu", "memory")
                        .forEach(what -> assertThat(container
                                        .at("/resources/" + kind + "/" + what)
                                        .asText())
                                .as(kind + " of " + what)
                                .isNotEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal", "task", "tracking", "scoring"})
    void settings_whenTheyAreSecret_comeFromASecret(String owner) {
        var container = container(owner);

        for (var variable : container.path("env")) {
            var name = variable.path("name").asText();
            if (name.endsWith("USERNAME") || name.endsWith("PASSWORD")) {
                assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isEqualTo(owner + "-db-app");
                assertThat(variable.has("value")).isFalse();
            }
        }
        assertThat(container.path("env").toString()).contains("QUARKUS_DATASOURCE_PASSWORD", "/" + owner + "\"");
        assertThat(container.at("/envFrom/0/configMapRef/name").asText()).isEqualTo("lockstep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal", "task", "tracking", "scoring"})
    void operations_whenPodsComeAndGo_keepTheServiceUp(String owner) {
        var deployment = base.one("Deployment", owner + "-service");
        var budget = base.one("PodDisruptionBudget", owner + "-service");
        var service = base.one("Service", owner + "-service");
        var labels = deployment.at("/spec/template/metadata/labels");

        assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(budget.at("/spec/minAvailable").asInt()).isEqualTo(1);
        assertThat(selects(budget.at("/spec/selector/matchLabels"), labels)).isTrue();
        assertThat(selects(service.at("/spec/selector"), labels)).isTrue();
        assertThat(service.at("/spec/ports")).hasSize(1);
        assertThat(service.at("/spec/ports/0/targetPort").asText()).isEqualTo("http");
        assertThat(deployment.at("/spec/template/metadata/annotations").toString())
                .contains("\"prometheus.io/scrape\":\"true\"", "\"prometheus.io/port\":\"9000\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goal", "task", "tracking", "scoring"})
    void network_whenNoPolicyListsIt_isClosed(String owner) {
        var deny = base.one("NetworkPolicy", "default-deny");
        var labels = base.one("Deployment", owner + "-service").at("/spec/template/metadata/labels");

        assertThat(deny.at("/spec/podSelector")).isEmpty();
        assertThat(deny.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(deny.path("spec").has("ingress") || deny.path("spec").has("egress"))
                .isFalse();
        assertThat(base.all("NetworkPolicy"))
                .filteredOn(policy -> policy != deny && selects(policy.at("/spec/podSelector/matchLabels"), labels))
                .extracting(policy -> policy.at("/metadata/name").asText())
                .containsExactlyInAnyOrder(
                        "requests-from-ingress",
                        "metrics-from-monitoring",
                        "names",
                        "broker",
                        "identity-provider",
                        owner + "-service-database");
    }

    private static JsonNode pod(String owner) {
        return base.one("Deployment", owner + "-service").at("/spec/template/spec");
    }

    private static JsonNode container(String owner) {
        return pod(owner).at("/containers/0");
    }

    private static Stream<String> ports(JsonNode container) {
        return container
                .path("ports")
                .valueStream()
                .map(port -> port.path("name").asText() + "="
                        + port.path("containerPort").asText());
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }
}
