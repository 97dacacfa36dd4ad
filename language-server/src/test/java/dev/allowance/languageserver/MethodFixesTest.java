package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes that map a handler to another HTTP method. */
class MethodFixesTest {

    private static final String SPRING = "org.springframework.web.bind.annotation.";

    @TempDir
    Path folder;

    private FixEditor open(String text) throws IOException {
        return new FixEditor(folder, text);
    }

    @Test
    void anotherShortcutTakesTheImportOfTheOneBefore() throws IOException {
        String text = """
                import org.springframework.web.bind.annotation.GetMapping;
                import org.springframework.web.bind.annotation.PathVariable;
                import org.springframework.web.bind.annotation.PostMapping;
                import org.springframework.web.bind.annotation.RequestBody;
                import org.springframework.web.bind.annotation.RestController;

                @RestController
                class Users {

                    @GetMapping("/users/{id}")
                    String one(@PathVariable("id") long id) {
                        return "";
                    }

                    @PostMapping(value = "/users/{id}",
                            consumes = "text/plain") // sic
                    void change(@PathVariable("id") long id, @RequestBody String user) {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("post-on-item", "Change to @PutMapping").text())
                    .isEqualTo(text.replace("PostMapping", "PutMapping"));
        }
    }

    @Test
    void anImportThatIsStillUsedStays() throws IOException {
        String text = """
                import org.springframework.web.bind.annotation.GetMapping;
                import org.springframework.web.bind.annotation.PathVariable;
                import org.springframework.web.bind.annotation.PostMapping;
                import org.springframework.web.bind.annotation.RequestBody;
                import org.springframework.web.bind.annotation.RestController;

                @RestController
                class Users {

                    @GetMapping("/users/{id}")
                    String one(@PathVariable("id") long id) {
                        return "";
                    }

                    @PostMapping("/users")
                    void create(@RequestBody String user) {}

                    @PostMapping("/users/{id}")
                    void change(@PathVariable("id") long id, @RequestBody String user) {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("post-on-item", "Change to @PatchMapping").text())
                    .isEqualTo(text.replace("@PostMapping(\"/users/{id}\")", "@PatchMapping(\"/users/{id}\")")
                            .replace(
                                    "import " + SPRING + "PathVariable;\n",
                                    "import " + SPRING + "PatchMapping;\nimport " + SPRING + "PathVariable;\n"));
        }
    }

    @Test
    void aMethodThatIsAnsweredAlreadyIsNotOffered() throws IOException {
        try (FixEditor editor = open("""
                import org.springframework.web.bind.annotation.*;

                @RestController
                class Users {

                    @PutMapping("/users/{id}")
                    void replace(@PathVariable("id") long id, @RequestBody String user) {}

                    @PostMapping("/users/{id}")
                    void change(@PathVariable("id") long id, @RequestBody String user) {}
                }
                """)) {
            assertThat(editor.titles("post-on-item")).doesNotContain("Change to @PutMapping");
        }
    }

    @Test
    void theConstantOfARequestMappingIsChanged() throws IOException {
        String text = """
                import static org.springframework.web.bind.annotation.RequestMethod.GET;
                import static org.springframework.web.bind.annotation.RequestMethod.POST;

                import org.springframework.web.bind.annotation.*;

                @RestController
                class Users {

                    @RequestMapping(path = "/users/{id}", method = GET)
                    String one(@PathVariable("id") long id) {
                        return "";
                    }

                    @RequestMapping(path = "/users/{id}", method = {POST})
                    void change(@PathVariable("id") long id, @RequestBody String user) {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("post-on-item", "Change to PUT").text()).isEqualTo(text.replace("POST", "PUT"));
        }
    }

    @Test
    void aQualifiedAnnotationStaysQualified() throws IOException {
        String text = """
                import org.springframework.web.bind.annotation.PathVariable;

                @org.springframework.web.bind.annotation.RestController
                class Users {

                    @org.springframework.web.bind.annotation.GetMapping("/users/{id}")
                    String one(@PathVariable("id") long id) {
                        return "";
                    }

                    @org.springframework.web.bind.annotation.GetMapping("/users/{id}/delete")
                    void remove(@PathVariable("id") long id) {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("get-with-side-effect", "Change to @DeleteMapping")
                            .text())
                    .isEqualTo(text.replace("GetMapping(\"/users/{id}/delete", "DeleteMapping(\"/users/{id}/delete"));
        }
    }

    @Test
    void aDesignatorOfJaxRsIsChanged() throws IOException {
        String text = """
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.POST;
                import jakarta.ws.rs.Path;
                import jakarta.ws.rs.PathParam;

                @Path("/users/{id}")
                public class Users {

                    @GET
                    public String one(@PathParam("id") long id) {
                        return "";
                    }

                    @POST
                    public void change(@PathParam("id") long id, String user) {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("post-on-item", "Change to @PUT").text())
                    .isEqualTo(text.replace("import jakarta.ws.rs.POST;\n", "import jakarta.ws.rs.PUT;\n")
                            .replace("@POST", "@PUT"));
        }
    }

    @Test
    void aMappingWithoutAMethodGetsOne() throws IOException {
        String text = """
                import org.springframework.web.bind.annotation.RequestMapping;
                import org.springframework.web.bind.annotation.RestController;

                @RestController
                @RequestMapping("/orders")
                class Orders {

                    @RequestMapping(path = "/recent", produces = "text/plain")
                    String recent() {
                        return "";
                    }
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("request-mapping-without-method", "Change to @GetMapping")
                            .text())
                    .isEqualTo(text.replace("@RequestMapping(path", "@GetMapping(path")
                            .replace(
                                    "import " + SPRING + "RequestMapping;\n",
                                    "import " + SPRING + "GetMapping;\nimport " + SPRING + "RequestMapping;\n"));
        }
    }

    @Test
    void oneOfSeveralMethodsIsKept() throws IOException {
        String text = """
                import org.springframework.web.bind.annotation.*;

                @RestController
                class Orders {

                    @RequestMapping(
                            path = "/orders/{id}/approval",
                            method = {RequestMethod.GET, RequestMethod.POST})
                    void approve() {}
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("request-mapping-safe-and-unsafe", "Keep POST only")
                            .text())
                    .isEqualTo(text.replace("{RequestMethod.GET, RequestMethod.POST}", "RequestMethod.POST"));
        }
    }

    @Test
    void oneOfSeveralDesignatorsIsKept() throws IOException {
        String text = """
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.POST;
                import jakarta.ws.rs.Path;

                @Path("/reports")
                public class Reports {

                    @GET
                    @POST
                    public String report() {
                        return "";
                    }
                }
                """;
        try (FixEditor editor = open(text)) {
            assertThat(editor.fix("multiple-http-designators", "Keep @GET only").text())
                    .isEqualTo(text.replace("    @POST\n", "").replace("import jakarta.ws.rs.POST;\n", ""));
        }
    }
}
