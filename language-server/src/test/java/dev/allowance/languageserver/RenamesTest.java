package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;

/** Renames of path variables. The cursor is where the text has a bar. */
class RenamesTest {

    private final Renames renames = new Renames();

    private static String spring(String body) {
        return "import org.springframework.web.bind.annotation.*;\n\n@RestController\nclass Users {\n" + body + "}\n";
    }

    private String rename(String marked, String newName) {
        TextBuffer text = new TextBuffer(marked.replace("|", ""), 1);
        Position cursor = text.position(marked.indexOf('|'));
        var edits = renames.rename(text, cursor, newName);
        var changes = new java.util.ArrayList<TextDocumentContentChangeEvent>();
        edits.forEach(edit -> changes.add(0, new TextDocumentContentChangeEvent(edit.getRange(), edit.getNewText())));
        TextBuffer renamed = text.with(changes, 2);
        assertThat(JavaSource.parse(renamed)).isPresent();
        return renamed.text();
    }

    private String prepare(String marked) {
        TextBuffer text = new TextBuffer(marked.replace("|", ""), 1);
        var prepared = renames.prepare(text, text.position(marked.indexOf('|')));
        assertThat(text.text(prepared.getRange())).isEqualTo(prepared.getPlaceholder());
        return prepared.getPlaceholder();
    }

    private void refuses(String marked, String newName, String reason) {
        assertThatThrownBy(() -> rename(marked, newName))
                .isInstanceOf(ResponseErrorException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aTemplateTakesAnnotationParameterAndUsesAlong() {
        String body = """
                    @GetMapping("/users/{%1$s}/orders/{order}")
                    String one(@PathVariable("%1$s") long %1$s, @PathVariable("order") int order) {
                        return %1$s + "id" + this.id + order;
                    }
                """;
        assertThat(rename(spring(body.formatted("id").replace("{id}", "{i|d}")), "userId"))
                .isEqualTo(spring(body.formatted("userId")));
    }

    @Test
    void anAnnotationTakesTheTemplateAlong() {
        String body = """
                    @GetMapping("/users/{%1$s:[0-9]{3}}")
                    String one(@PathVariable(name = "%1$s", required = true) long user) {
                        return "" + user;
                    }
                """;
        assertThat(rename(spring(body.formatted("id").replace("\"id\"", "\"id|\"")), "userId"))
                .isEqualTo(spring(body.formatted("userId")));
    }

    @Test
    void aParameterWithoutANameInTheAnnotationIsTheVariable() {
        String body = """
                    @GetMapping({"/users/{%1$s}", "/people/{%1$s}"})
                    String one(@PathVariable long %1$s) {
                        Runnable shown = () -> System.out.println(%1$s);
                        Object other = new Object() {
                            String id = "";
                            String print(String x) {
                                return id;
                            }
                        };
                        java.util.function.Function<String, Long> f = x -> %1$s;
                        return %1$s + "";
                    }
                """;
        assertThat(rename(spring(body.formatted("id").replace("long id)", "long |id)")), "userId"))
                .isEqualTo(spring(body.formatted("userId")));
    }

    @Test
    void theTemplateOfAClassIsThatOfItsMethods() {
        String text = """
                import jakarta.ws.rs.*;

                @Path("/users/{%1$s}")
                public class User {

                    @PathParam("%1$s")
                    String shared;

                    @GET
                    public String one(@PathParam("%1$s") long %1$s) {
                        return "" + %1$s;
                    }

                    @DELETE
                    @Path("orders/{order}")
                    public void remove(@PathParam("%1$s") long user, @PathParam("order") long order) {}

                    static class Other {
                        @GET
                        @Path("{id}")
                        public String one(@PathParam("id") long id) {
                            return "" + id;
                        }
                    }
                }
                """;
        assertThat(rename(text.formatted("id").replaceFirst("\\{id}", "{|id}"), "user-id"))
                .isEqualTo(text.formatted("user-id")
                        .replace("long user-id", "long id")
                        .replace("+ user-id", "+ id"));
        assertThat(rename(
                        text.formatted("id").replace("(@PathParam(\"id\") long user", "(@PathParam(\"|id\") long user"),
                        "key"))
                .isEqualTo(text.formatted("key"));
    }

    @Test
    void aPrivateConstantIsRenamedForAllItsPaths() {
        String body = """
                    private static final String ONE = "/users/" + "{%1$s}";

                    @GetMapping(ONE)
                    String one(@PathVariable("%1$s") long key) {
                        return "";
                    }

                    @DeleteMapping(Users.ONE + "/avatar")
                    void remove(@PathVariable long %1$s) {}

                    @GetMapping("/others/{id}")
                    String other(@PathVariable("id") long id) {
                        return "";
                    }
                """;
        assertThat(rename(spring(body.formatted("id").replace("(\"id\") long key", "(\"|id\") long key")), "userId"))
                .isEqualTo(spring(body.formatted("userId")));
    }

    @Test
    void whatOtherFilesMayUseIsRefused() {
        refuses(spring("""
                            static final String ONE = "/users/{|id}";

                            @GetMapping(ONE)
                            String one(@PathVariable("id") long id) {
                                return "";
                            }
                        """), "userId", "the constant ONE, which other files may use");
        refuses(spring("""
                            @GetMapping(Paths.ONE)
                            String one(@PathVariable("|id") long id) {
                                return "";
                            }
                        """), "userId", "no path in this file has the variable {id}");
    }

    @Test
    void aNameThatCannotBeIsRefused() {
        String text = spring("""
                    @GetMapping("/users/{|id}/{other}")
                    String one(@PathVariable long id, @PathVariable long other) {
                        long local = id;
                        return "";
                    }
                """);
        refuses(text, "a/b", "\"a/b\" cannot be the name of a path variable");
        refuses(text, "{id}", "cannot be the name of a path variable");
        refuses(text, "user-id", "\"user-id\" cannot be the name of a parameter");
        refuses(text, "class", "\"class\" cannot be the name of a parameter");
        refuses(text, "local", "one has something else that is named local");
        refuses(text, "other", "a path has a variable {other} already");
    }

    @Test
    void aRenameIsPreparedOnVariablesOnly() {
        assertThat(prepare(spring("    @GetMapping(\"/users/{i|d:[0-9]+}\")\n    void one() {}\n")))
                .isEqualTo("id");
        assertThat(prepare(spring("    @GetMapping(\"/{a}\")\n    void one(@PathVariable(\"|a\") int b) {}\n")))
                .isEqualTo("a");
        for (String elsewhere : new String[] {
            "    @GetMapping(\"/us|ers/{id}\")\n    void one() {}\n",
            "    @GetMapping(\"/{a}\")\n    void one(@PathVariable(\"a\") int |b) {}\n",
            "    @GetMapping(\"/{a}\")\n    void o|ne() {}\n",
            "    @GetMapping(\"/{a}\")\n    void one(int |a) {}\n"
        }) {
            assertThatThrownBy(() -> prepare(spring(elsewhere)))
                    .isInstanceOf(ResponseErrorException.class)
                    .hasMessageStartingWith("only path variables can be renamed here");
        }
    }
}
