package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes that add a handler, or write a path or what asks for its variables otherwise. */
class PathFixesTest {

    private static final String HEAD = "import org.springframework.web.bind.annotation.*;\n\n@RestController\n";

    @TempDir
    Path folder;

    private FixEditor open(String text) throws IOException {
        return new FixEditor(folder, text);
    }

    @Test
    void aHandlerIsAddedWithThePathAndVariablesOfTheOneBesideIt() throws IOException {
        String text = HEAD + """
                @RequestMapping("/products")
                class Products {

                    record Product(long id) {}

                    @GetMapping
                    java.util.List<Product> list() {
                        return null;
                    }

                    @DeleteMapping("/{id}")
                    public void delete(@PathVariable("id") long id) {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("item-without-get", "Add a handler for GET").text())
                    .isEqualTo(text.replace("delete(@PathVariable(\"id\") long id) {}\n", """
                            delete(@PathVariable("id") long id) {}

                                @GetMapping("/{id}")
                                public Product get(@PathVariable("id") long id) {
                                    throw new UnsupportedOperationException("GET /products/{id}");
                                }
                            """));
        }
    }

    @Test
    void aPathThatIsNothingButASlashGoes() throws IOException {
        String text = HEAD + """
                @RequestMapping("/users")
                class Users {

                    @GetMapping("/")
                    String list() {
                        return "";
                    }
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("trailing-slash-mismatch", "Leave out the slash at the end")
                            .text())
                    .isEqualTo(text.replace("@GetMapping(\"/\")", "@GetMapping"));
        }
    }

    @Test
    void aSlashTooManyGoes() throws IOException {
        String text = HEAD + """
                class Users {

                    @GetMapping("/api/" + "/users")
                    String list() {
                        return "";
                    }
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("unmatchable-path", "Clean the path").text())
                    .isEqualTo(text.replace("\"/users\"", "\"users\""));
        }
    }

    @Test
    void theOtherSpellingIsWrittenInThePathOfTheClassToo() throws IOException {
        String text = HEAD + """
                @RequestMapping("/api/Users")
                class Users {

                    @PostMapping
                    String create(@RequestBody String user) {
                        return user;
                    }
                }

                @RestController
                class Others {

                    @GetMapping("/api/users")
                    String list() {
                        return "";
                    }
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("path-case-mismatch", "Change the path to /api/users")
                            .text())
                    .isEqualTo(text.replace("/api/Users", "/api/users"));
        }
    }

    @Test
    void aParameterAsksForTheVariableThatIsLeft() throws IOException {
        String text = HEAD + """
                class Users {

                    @GetMapping("/users/{id}")
                    String one(@PathVariable(required = true) long userId) {
                        return "" + userId;
                    }
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("path-variable-unbound", "Ask for {id}").text())
                    .isEqualTo(text.replace("(required", "(name = \"id\", required"));
        }
    }

    @Test
    void aVariableThatNobodyAsksForBecomesAParameter() throws IOException {
        String text = HEAD + """
                class Users {

                    @DeleteMapping("/users/{id}")
                    void delete() {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("path-variable-unbound", "Take {id} as a parameter")
                            .text())
                    .isEqualTo(text.replace("delete()", "delete(@PathVariable(\"id\") String id)"));
        }
    }

    @Test
    void aMethodIsAddedToCrossOriginAsTheOthersAreWritten() throws IOException {
        String text = "import static org.springframework.web.bind.annotation.RequestMethod.GET;\n\n" + HEAD + """
                class Users {

                    @CrossOrigin(methods = GET)
                    @DeleteMapping("/users/{id}")
                    void delete(@PathVariable("id") long id) {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("cors-annotation-narrower", "Add DELETE to the methods of @CrossOrigin")
                            .text())
                    .isEqualTo(text.replace("methods = GET", "methods = {GET, DELETE}")
                            .replace(
                                    "import static ",
                                    "import static org.springframework.web.bind.annotation.RequestMethod.DELETE;\n"
                                            + "import static "));
        }
    }
}
