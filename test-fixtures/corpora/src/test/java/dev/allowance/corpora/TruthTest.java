package dev.allowance.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {

    private static final String TABLE = RouteNotation.HEADER + """

            spring GET,POST /users -> a.Users#all()
            spring DELETE /users/{id} -> a.Users#delete(java.lang.String)
            spring GET /elsewhere -> a.Client#get() role=client
            """;

    @TempDir
    private Path folder;

    @Test
    void agreesWhereServedRoutesAreThoseDescribedAndExtra() throws Exception {
        assertThat(differences("GET\t/users\nPOST\t/users\n", "# why\nDELETE\t/users/{id}\tforgotten\n"))
                .isEmpty();
    }

    @Test
    void namesWhatIsMissingAndWhatIsAdditional() throws Exception {
        assertThat(differences(
                        "GET\t/users\nPUT\t/users\n", "DELETE\t/users/{id}\twhy\nGET\t/users\twhy\nGET\t/old\twhy\n"))
                .containsExactly(
                        "additional: POST /users",
                        "listed as extra, but described: GET /users",
                        "missing, although listed as extra: GET /old",
                        "missing: PUT /users");
    }

    @Test
    void aLineThatIsNoEndpointIsRefused() {
        assertThatThrownBy(() -> differences("GET /users\n", ""))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("GET /users");
    }

    private java.util.List<String> differences(String truth, String extra) throws Exception {
        Files.writeString(folder.resolve("t.tsv"), truth);
        Files.writeString(folder.resolve("t.extra.tsv"), extra);
        RouteTable table = RouteNotation.readTable(TABLE);
        return Truth.read(folder, "t").differences(table);
    }
}
