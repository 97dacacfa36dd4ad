package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.RuleCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

    private final JsonReport format = new JsonReport();
    private final JsonMapper mapper = new JsonMapper();

    @TempDir
    private Path folder;

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void aReportIsWhatTheSchemaDescribes() throws Exception {
        byte[] report = format.bytes(Sample.content(folder));

        assertThat(Schemas.ofAllowance(report)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() throws Exception {
        ObjectNode report = (ObjectNode) mapper.readTree(format.bytes(Sample.content(folder)));
        report.put("surprise", true);
        ((ObjectNode) report.get("findings").get(0)).put("line", 0);
        ((ObjectNode) report.get("routes").get(0)).put("role", "guest");

        assertThat(Schemas.ofAllowance(mapper.writeValueAsBytes(report)))
                .anySatisfy(error -> assertThat(error).contains("surprise"))
                .anySatisfy(error -> assertThat(error).contains("/findings/0/line"))
                .anySatisfy(error -> assertThat(error).contains("/routes/0/role"));
    }

    @Test
    void aFindingHasItsPlaceAndTheOtherPartiesTheirs() throws Exception {
        JsonNode report = mapper.readTree(format.bytes(Sample.content(folder)));

        JsonNode finding = all(report.get("findings"))
                .filter(node -> node.get("key").asText().equals("post-on-item POST /users/{id}"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.get("file").asText()).isEqualTo("app/src/app/Users.java");
        assertThat(finding.get("line").asInt()).isEqualTo(17);
        assertThat(finding.get("column").asInt()).isEqualTo(15);
        assertThat(finding.get("accepted").asBoolean()).isTrue();
        assertThat(finding.get("reason").asText()).isEqualTo("the apps of 2019 need it");
        JsonNode mismatch = all(report.get("findings"))
                .filter(node -> node.get("key").asText().equals("trailing-slash-mismatch POST /users/"))
                .findFirst()
                .orElseThrow();
        assertThat(mismatch.get("related").get(0).get("line").asInt()).isEqualTo(9);
    }

    @Test
    void pathsSayWhatIsAllowed() throws Exception {
        JsonNode report = mapper.readTree(format.bytes(Sample.content(folder)));

        assertThat(all(report.get("paths"))
                        .filter(node -> node.get("path").asText().equals("/users/{id}")))
                .singleElement()
                .satisfies(path -> {
                    assertThat(path.get("server").asText()).isEqualTo("Spring MVC");
                    assertThat(path.get("assumed").asBoolean()).isTrue();
                    assertThat(path.get("allow")).hasToString("[\"GET\",\"HEAD\",\"OPTIONS\",\"POST\"]");
                });
        assertThat(all(report.get("paths"))
                        .filter(node -> node.get("path").asText().equals("/reports/{id}/${part}")))
                .singleElement()
                .satisfies(path -> assertThat(path.get("known").asBoolean()).isFalse());
    }

    @Test
    void countsAreThoseOfWhatFollows() throws Exception {
        JsonNode report = mapper.readTree(format.bytes(Sample.content(folder)));

        JsonNode counts = report.get("counts");
        assertThat(counts.get("routes").asInt())
                .isEqualTo(report.get("routes").size())
                .isEqualTo(11);
        assertThat(counts.get("unknown").asInt()).isEqualTo(1);
        assertThat(counts.get("problems").asInt())
                .isEqualTo(report.get("problems").size())
                .isEqualTo(1);
        assertThat(counts.get("accepted").asInt()).isEqualTo(1);
        long fresh = all(counts.get("findings")).mapToInt(JsonNode::asInt).sum();
        assertThat(fresh).isEqualTo(report.get("findings").size() - 1).isPositive();
    }

    @Test
    void theSameSourcesGiveTheSameBytesWhereverTheyLie() throws Exception {
        Path here = Files.createDirectories(folder.resolve("here"));
        Path there = Files.createDirectories(folder.resolve("a/b c/there"));

        byte[] first = format.bytes(Sample.content(here));

        assertThat(first).isEqualTo(format.bytes(Sample.content(there)));
        assertThat(new String(first, UTF_8)).doesNotContain(folder.toString()).doesNotContain("\r");
    }

    @Test
    void aProjectWithoutRoutesHasAReport() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src"));
        ReportContent content = ReportContent.of(
                "",
                "1.0",
                folder,
                RuleCatalog.load(),
                List.of(new CheckedModule("a", Sample.check(sources), Baseline.EMPTY, UTF_8)));

        assertThat(Schemas.ofAllowance(format.bytes(content))).isEmpty();
    }
}
