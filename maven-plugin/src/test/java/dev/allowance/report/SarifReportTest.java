package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReportTest {

    private final SarifReport format = new SarifReport();
    private final JsonMapper mapper = new JsonMapper();

    @TempDir
    private Path folder;

    private byte[] report;
    private JsonNode run;

    @BeforeEach
    void check() throws Exception {
        report = format.bytes(Sample.content(Files.createDirectories(folder.resolve("here"))));
        run = mapper.readTree(report).get("runs").get(0);
    }

    private JsonNode result(String key) {
        return StreamSupport.stream(run.get("results").spliterator(), false)
                .filter(node -> node.get("partialFingerprints")
                        .get("allowanceBaselineKey/v1")
                        .asText()
                        .equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLogIsWhatTheStandardsSchemaDescribes() throws Exception {
        assertThat(Schemas.ofSarif(report)).isEmpty();
    }

    @Test
    void theStandardsSchemaRefusesWhatIsNoLog() throws Exception {
        ObjectNode log = (ObjectNode) mapper.readTree(report);
        ((ObjectNode) log.get("runs").get(0).get("results").get(0)).put("level", "fatal");

        assertThat(Schemas.ofSarif(mapper.writeValueAsBytes(log))).isNotEmpty();
    }

    @Test
    void rulesBringTheirPages() {
        assertThat(run.get("tool").get("driver").get("rules"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.get("help").get("markdown").asText())
                        .startsWith("# " + rule.get("id").asText())
                        .contains("## Why"));
        JsonNode result = result("post-on-item POST /users/{id}");
        JsonNode rule = run.get("tool")
                .get("driver")
                .get("rules")
                .get(result.get("ruleIndex").asInt());
        assertThat(rule.get("id").asText()).isEqualTo("post-on-item");
        assertThat(rule.get("name").asText()).isEqualTo("PostOnItem");
        assertThat(rule.get("defaultConfiguration").get("level").asText()).isEqualTo("warning");
    }

    @Test
    void aResultHasItsPlaceRelativeToTheSourceRoot() {
        JsonNode physical = result("item-without-get DELETE /orders/{id}")
                .get("locations")
                .get(0)
                .get("physicalLocation");

        assertThat(physical.get("artifactLocation"))
                .hasToString("{\"uri\":\"app/src/app/Orders%20%231.java\",\"uriBaseId\":\"%SRCROOT%\"}");
        assertThat(physical.get("region"))
                .hasToString("{\"startLine\":9,\"startColumn\":20,\"endLine\":9,\"endColumn\":34}");
        assertThat(physical.get("contextRegion").get("snippet").get("text").asText())
                .contains("@DeleteMapping(\"/orders/{id}\")");
    }

    @Test
    void aResultKeepsItsFingerprintAndNamesTheOtherParties() {
        JsonNode result = result("trailing-slash-mismatch POST /users/");

        assertThat(result.get("partialFingerprints")
                        .get("allowanceBaselineKey/v1")
                        .asText())
                .isEqualTo("trailing-slash-mismatch POST /users/");
        JsonNode related = result.get("relatedLocations").get(0);
        assertThat(related.get("message").get("text").asText()).startsWith("`GET /users`: ");
        assertThat(related.get("physicalLocation")
                        .get("region")
                        .get("startLine")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void whatTheBaselineAcceptsIsSuppressedForItsReason() {
        assertThat(result("post-on-item POST /users/{id}").get("suppressions")).anySatisfy(suppression -> {
            assertThat(suppression.get("kind").asText()).isEqualTo("external");
        });
        assertThat(run.get("results"))
                .filteredOn(result -> !result.get("suppressions").isEmpty())
                .singleElement()
                .satisfies(result -> assertThat(result.get("suppressions")
                                .get(0)
                                .get("justification")
                                .asText())
                        .isEqualTo("the apps of 2019 need it"));
    }

    @Test
    void whatWasLeftOutIsNotified() {
        assertThat(run.get("invocations").get(0).get("toolExecutionNotifications"))
                .singleElement()
                .satisfies(notification -> {
                    assertThat(notification.get("message").get("text").asText()).contains("the file is left out");
                    assertThat(notification.get("locations").get(0).toString()).contains("app/src/app/Broken.java");
                });
    }

    @Test
    void theSameSourcesGiveTheSameBytesWhereverTheyLie() throws Exception {
        assertThat(report).isEqualTo(format.bytes(Sample.content(Files.createDirectories(folder.resolve("x y/z")))));
        assertThat(new String(report, UTF_8)).doesNotContain(folder.toString());
    }
}
