package dev.allowance.processor.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.framework.Answer;
import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Runtime;
import dev.allowance.framework.spring.SpringDispatch;
import dev.allowance.http.AllowHeader;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupGeneratorTest {

    private static final Map<String, String> USERS = Map.of(
            "/api/users",
            "GET,POST",
            "/api/users/{id}",
            "GET,PUT,PATCH,DELETE",
            "/api/users/search",
            "POST",
            "/api/users/{id}/avatar.{kind}",
            "PUT",
            "/api/users/{id:[0-9]+}",
            "LOCK",
            "/files{*rest}",
            "GET",
            "/any",
            "*");

    /** Where runs, branches, ranges and self loops meet, with characters that are special on the wire. */
    private static final Map<String, String> HARD = Map.ofEntries(
            Map.entry("", "GET"),
            Map.entry("/", "PUT"),
            Map.entry("/a", "GET"),
            Map.entry("/{x}", "POST"),
            Map.entry("/ab", "PUT"),
            Map.entry("/abc", "DELETE"),
            Map.entry("/abc/", "PATCH"),
            Map.entry("/{x}/b", "GET"),
            Map.entry("/{x}/{y}", "OPTIONS"),
            Map.entry("/abc/{y}.json", "PUT"),
            Map.entry("/abc/{y}.xml", "POST"),
            Map.entry("/abc/{y}-{z}", "PATCH"),
            Map.entry("/r/{x:[a-f0-9]{2,4}}", "GET"),
            Map.entry("/r/{x:(ab)*}", "PUT"),
            Map.entry("/r/{x:[^a]+}/{y:.*}", "POST"),
            Map.entry("/p%c;d?e#f", "GET"),
            Map.entry("/sp ace/ü/\uD83D\uDE00", "GET"),
            Map.entry("/w{*rest}", "GET"),
            Map.entry("/w/{x}/abc", "LOCK"),
            Map.entry("/z/a", "A"),
            Map.entry("/z/b", "B"),
            Map.entry("/z/c", "C"),
            Map.entry("/z/d", "D"),
            Map.entry("/z/e", "E"),
            Map.entry("/z/g", "G"),
            Map.entry("/z/.", "DOT"),
            Map.entry("/z/0", "ZERO"),
            Map.entry("/z/~", "TILDE"),
            Map.entry("/y/{v}/a", "A"),
            Map.entry("/y/{v}/b", "B"),
            Map.entry("/y/b/c", "C"),
            Map.entry("/y/bb/c", "D"));

    private static GeneratedClass generate(Dispatch... dispatches) {
        return generate(true, dispatches);
    }

    /** With code for ordinary paths, as small machines have it, or with steps, as large ones. */
    private static GeneratedClass generate(boolean inCode, Dispatch... dispatches) {
        try {
            return LookupGenerator.generate(
                    "a.b.AllowedMethods", new RouteTable(List.of()), automata(dispatches), inCode ? 4_000 : 0);
        } catch (LookupException e) {
            throw new AssertionError(e);
        }
    }

    private static List<AnswerAutomaton> automata(Dispatch... dispatches) {
        return Arrays.stream(dispatches)
                .map(dispatch -> AnswerAutomaton.of(dispatch).orElseThrow())
                .toList();
    }

    private static Loaded load(Map<String, String> templates) {
        return Loaded.of(generate(UnionDispatch.of(templates)));
    }

    private static String header(HttpMethods methods) {
        return methods.isAll() ? AllowHeader.format(Answers.USUAL) : AllowHeader.format(methods);
    }

    private static void agree(UnionDispatch dispatch, String path, Loaded... forms) {
        Answer answer = dispatch.ask(path);
        List<Object> expected = Arrays.asList(
                !answer.known() || answer.allow().isEmpty() ? null : header(answer.allow()),
                !answer.known(),
                orNull(answer.frameworkAllow()),
                orNull(answer.frameworkOptions()));
        for (Loaded loaded : forms) {
            assertThat(Arrays.asList(
                            loaded.allow(path),
                            loaded.isUnknown(path),
                            loaded.frameworkAllow(path),
                            loaded.frameworkOptions(path)))
                    .as(path)
                    .isEqualTo(expected);
        }
    }

    private static String orNull(Optional<HttpMethods> methods) {
        return methods.map(LookupGeneratorTest::header).orElse(null);
    }

    @Test
    void answersForEveryKindOfTemplate() {
        Loaded users = load(USERS);

        assertThat(users.allow("/api/users")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(users.allow("/api/users/x1")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
        assertThat(users.allow("/api/users/12")).isEqualTo("DELETE, GET, HEAD, LOCK, OPTIONS, PATCH, PUT");
        assertThat(users.allow("/api/users/search")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
        assertThat(users.allow("/api/users/searching")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
        assertThat(users.allow("/api/users/7/avatar.png")).isEqualTo("OPTIONS, PUT");
        assertThat(users.allow("/api/users/")).isNull();
        assertThat(users.allow("/api")).isNull();
        assertThat(users.allow("/files/a/b")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(users.methods("/api/users")).isEqualTo(Set.of("GET", "HEAD", "OPTIONS", "POST"));
        assertThat(users.methods("/nowhere")).isEmpty();
        assertThatThrownBy(() -> users.methods("/any").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listsTheUsualMethodsWhereEveryMethodIsAccepted() {
        Loaded users = load(USERS);

        assertThat(users.allow("/any")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
        assertThat(users.frameworkAllow("/any")).isNull();
        assertThat(users.explain("FOO", "/any")).isEqualTo("FOO is supported for /any.");
    }

    @Test
    void saysNothingWhereOnlyRunTimeCanKnow() {
        Loaded loaded = load(Map.of("/a/${?}", "POST", "/a/b", "GET", "/a/c", "POST", "/u{*rest}", "?"));

        assertThat(loaded.isUnknown("/a/b")).isTrue();
        assertThat(loaded.allow("/a/b")).isNull();
        assertThat(loaded.methods("/a/b")).isEmpty();
        // whether or not the unresolved template matches too
        assertThat(loaded.allow("/a/c")).isEqualTo("OPTIONS, POST");
        assertThat(loaded.isUnknown("/u/x")).isTrue();
        assertThat(loaded.isUnknown("/b")).isFalse();
        assertThat(loaded.explain("GET", "/a/b"))
                .isEqualTo("Only the running application can tell whether GET is supported for /a/b.");
    }

    @Test
    void explainsWhatToUseInstead() {
        Loaded users = load(USERS);

        assertThat(users.explain("POST", "/api/users/x123"))
                .isEqualTo("POST is not supported for /api/users/x123. Use GET to read it, PUT to replace it,"
                        + " PATCH to change it or DELETE to remove it, or POST to /api/users to create one.");
        assertThat(users.explain("DELETE", "/api/users"))
                .isEqualTo("DELETE is not supported for /api/users. Use GET to read it or POST to add to it.");
        assertThat(users.explain("GET", "/api/users")).isEqualTo("GET is supported for /api/users.");
        assertThat(users.explain("GET", "/api/users/"))
                .isEqualTo("Nothing is mapped at /api/users/; /api/users supports GET, HEAD, OPTIONS, POST.");
        assertThat(users.explain("GET", "/api/users/1/x/y?q=1"))
                .isEqualTo("Nothing is mapped at /api/users/1/x/y;"
                        + " /api/users/1 supports DELETE, GET, HEAD, LOCK, OPTIONS, PATCH, PUT.");
        assertThat(users.explain("GET", "/elsewhere")).isEqualTo("Nothing is mapped at /elsewhere.");
        assertThat(users.explain("GET", "")).isEqualTo("Nothing is mapped at the empty path.");
    }

    @Test
    void explainsThatASlashAtTheEndMatters() {
        Loaded loaded = load(Map.of("/users", "GET", "/users/", "POST", "/users/{id}", "PUT"));

        assertThat(loaded.explain("POST", "/users"))
                .isEqualTo("POST is not supported for /users. Use GET to read it, or POST to /users/.");
        assertThat(loaded.explain("GET", "/users/"))
                .isEqualTo("GET is not supported for /users/. Use POST to add to it, or GET to /users.");
    }

    @Test
    void neverEchoesControlCharacters() {
        Loaded users = load(USERS);

        String text =
                users.explain("P\r\nX: y\u001B[31m", "/api/users/\r\n\u202E\u0085\u2028\uD800" + "x".repeat(5000));

        assertThat(text).matches("[ -~]+").hasSizeLessThan(700);
    }

    @Test
    void readsHostilePaths() {
        Loaded users = load(USERS);
        String item = "DELETE, GET, HEAD, OPTIONS, PATCH, PUT";

        assertThatThrownBy(() -> users.allow(null)).isInstanceOf(NullPointerException.class);
        for (String nowhere : List.of(
                "",
                "/",
                "//",
                "api/users",
                "*",
                "http://host/api/users",
                "/api/users/%",
                "/api/users/%4",
                "/api/users/%zz",
                "/api/users/a%2",
                "/api//users",
                "/api/%2Fusers",
                "/api/users/;x=1")) {
            assertThat(users.allow(nowhere)).as(nowhere).isNull();
        }
        for (String one : List.of(
                "/api/users/x",
                "/api/users/x?q=/a",
                "/api/users/x#f",
                "/api/users/x;v=1?q",
                "/api;a=b/users;c/x;d",
                "/%61pi/us%65rs/x",
                "/api/users/a%2Fb",
                "/api/users/%3F",
                "/api/users/%00",
                "/api/users/%FF%C3%28",
                "/api/users/\uD800",
                "/api/users/%F0%9F%98%80",
                "/api/users/" + "x".repeat(1 << 20),
                "/api/users/" + "%41".repeat(1 << 18))) {
            assertThat(users.allow(one))
                    .as(one.substring(0, Math.min(40, one.length())))
                    .isEqualTo(item);
        }
    }

    @Test
    void agreesWithTheLanguagesOnRandomPaths() {
        for (PathReading reading : List.of(
                new PathReading(true, true),
                new PathReading(PathReading.Escapes.ALL, true),
                new PathReading(PathReading.Escapes.UNRESERVED, true),
                new PathReading(false, true),
                new PathReading(false, false))) {
            for (Map<String, String> templates : List.of(USERS, HARD)) {
                UnionDispatch dispatch = UnionDispatch.of(templates).as(Runtime.SPRING_MVC, reading);
                Loaded code = Loaded.of(generate(true, dispatch));
                Loaded steps = Loaded.of(generate(false, dispatch));
                Random random = new Random(7);
                List<String> bases = new ArrayList<>(templates.keySet());
                bases.sort(null);
                for (int i = 0; i < 4000; i++) {
                    agree(dispatch, path(random, bases), code, steps);
                }
            }
        }
    }

    @Test
    void pathParametersAreReadOverAnywhere() {
        UnionDispatch dispatch = UnionDispatch.of(Map.of("/{p}-{q}/ab", "GET", "/{p}-{q}", "PUT"))
                .as(Runtime.JERSEY, new PathReading(false, true));
        Loaded loaded = Loaded.of(generate(dispatch));
        for (String path : List.of("/x-/ab", "/x-1/ab", "/x-1", "/-/", "/x/ab-")) {
            for (int at = 0; at <= path.length(); at++) {
                agree(dispatch, path.substring(0, at) + ";m=1" + path.substring(at), loaded);
            }
        }
    }

    /** A path near a template: its variables replaced, then some characters changed, escaped, dropped or added. */
    private static String path(Random random, List<String> templates) {
        String alphabet = "/abcdefgrxyz01.-~;=%?#+ü\uFFFF\uD83D\uDE00";
        StringBuilder path = new StringBuilder();
        String base = templates.get(random.nextInt(templates.size())).replaceAll("\\{\\*?\\w+(:[^/]*)?}", "{}");
        for (char c : base.toCharArray()) {
            if (c == '{') {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    path.append("abcf09x".charAt(random.nextInt(7)));
                }
            } else if (c != '}') {
                path.append(c);
            }
        }
        for (int i = random.nextInt(3); i > 0 && path.length() > 0; i--) {
            int at = random.nextInt(path.length());
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            switch (random.nextInt(5)) {
                case 0 -> path.setCharAt(at, other);
                case 1 -> path.insert(at, other);
                case 2 -> path.deleteCharAt(at);
                case 3 ->
                    path.replace(at, at + 1, path.charAt(at) < 128 ? "%%%02x".formatted((int) path.charAt(at)) : "x");
                default ->
                    path.insert(
                            at,
                            List.of("%C3%BC", "%C3", "%F0%9F%98%80", ";a=b", "%2F", "%25", "%3b")
                                    .get(random.nextInt(7)));
            }
        }
        return path.toString();
    }

    @Test
    void servesTwoFrameworksAndAdmitsWhereBothMapAPath() {
        UnionDispatch spring = UnionDispatch.of(Map.of("/s", "GET", "/both/{id}", "GET", "/sp ace", "GET"));
        UnionDispatch jaxrs = UnionDispatch.of(Map.of(
                        "/j",
                        "POST",
                        "/j/longer",
                        "PUT",
                        "/both/x",
                        "POST",
                        "/both/longer/{x}",
                        "POST",
                        "/j%20k",
                        "POST"))
                .as(Runtime.JERSEY, new PathReading(false, true));
        for (boolean inCode : List.of(true, false)) {
            Loaded loaded = Loaded.of(generate(inCode, spring, jaxrs));

            assertThat(loaded.allow("/s")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(loaded.allow("/sp%20ace")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(loaded.allow("/j")).isEqualTo("OPTIONS, POST");
            assertThat(loaded.allow("/j/longer")).isEqualTo("OPTIONS, PUT");
            assertThat(loaded.allow("/j%20k")).isEqualTo("OPTIONS, POST");
            assertThat(loaded.allow("/both/y")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(loaded.allow("/both/longer")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(loaded.allow("/both/longer/1")).isEqualTo("OPTIONS, POST");
            assertThat(loaded.isUnknown("/both/x")).isTrue();
            assertThat(loaded.isUnknown("/neither")).isFalse();
        }
    }

    @Test
    void refusesTwoRuntimesOfOneFrameworkAndImpossibleNames() {
        Dispatch dispatch = UnionDispatch.of(USERS);
        RouteTable table = new RouteTable(List.of());

        assertThatThrownBy(() -> LookupGenerator.generate("a.B", table, automata(dispatch, dispatch)))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("allowance.runtime");
        for (String name : List.of("a.class.B", "a..B", "", "a.String", "1a")) {
            assertThatThrownBy(() -> LookupGenerator.generate(name, table, automata(dispatch)))
                    .isInstanceOf(LookupException.class)
                    .hasMessageContaining("allowance.lookup");
        }
    }

    @Test
    void followsSpringAndListsItsRoutes() throws LookupException, InvalidTemplateException {
        RouteTable table = new RouteTable(List.of(
                spring("GET", "/users/{id}", "get"),
                spring("POST", "/users", "\u00e9\"\\"),
                spring("*", "/all", "all")));
        Loaded loaded = Loaded.of(LookupGenerator.generate(
                "AllowedMethods", table, automata(new SpringDispatch(Runtime.SPRING_WEBFLUX, Set.of(), table))));

        assertThat(loaded.allow("/users/1")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(loaded.frameworkAllow("/users/1")).isEqualTo("GET");
        assertThat(loaded.allow("/all")).contains("DELETE, GET");
        assertThat(loaded.allow("/users/")).isNull();
        assertThat(loaded.routes())
                .hasToString(
                        table.routes().stream().map(Route::toString).toList().toString());
    }

    private static Route spring(String methods, String template, String handler) throws InvalidTemplateException {
        return Route.of(
                Framework.SPRING,
                HttpMethods.parse(methods),
                PathTemplate.parse(template, PathSyntax.SPRING),
                new Handler("a.Users", handler, List.of()));
    }

    @Test
    void answersNothingForNoRoutes() {
        Loaded loaded = Loaded.of(generate());

        assertThat(loaded.allow("/")).isNull();
        assertThat(loaded.isUnknown("/")).isFalse();
        assertThat(loaded.routes()).isEmpty();
    }

    @Test
    void survivesRegularExpressionsThatExplode() {
        Loaded loaded;
        GeneratedClass generated = generate(UnionDispatch.of(
                Map.of("/bomb/{x:(a|b)*a(a|b){24}}", "GET", "/fine/{id:[0-9]+}", "GET", "/bomb/{id}", "PUT")));
        loaded = Loaded.of(generated);

        assertThat(generated.notes())
                .hasSize(1)
                .first()
                .asString()
                .contains("`/bomb/{x:")
                .contains("`/bomb/`");
        assertThat(loaded.allow("/fine/1")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(loaded.isUnknown("/bomb/aaa")).isTrue();
        assertThat(loaded.isUnknown("/bom")).isFalse();
    }

    @Test
    void isLegalJavaEightWithoutWarningsOnAnyRelease() {
        GeneratedClass generated = generate(UnionDispatch.of(HARD));

        assertThat(Loaded.of(generated, "--release", "8", "-Xlint:all,-options", "-Werror")
                        .allow("/abc"))
                .isEqualTo("DELETE, OPTIONS, POST");
        assertThat(Loaded.of(generated, "-Xlint:all", "-Werror").allow("/abc")).isEqualTo("DELETE, OPTIONS, POST");
    }

    @Test
    void compilesUnderEcj(@TempDir Path directory) throws IOException {
        GeneratedClass generated = generate(UnionDispatch.of(HARD));
        Path source = Files.writeString(directory.resolve("AllowedMethods.java"), generated.source());
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);

        boolean done =
                BatchCompiler.compile("--release 8 -warn:+all-javadoc,unused,null -d none " + source, out, out, null);

        assertThat(messages.toString()).doesNotContain("ERROR");
        assertThat(done).isTrue();
    }

    @Test
    void writesTheSameBytesWhateverTheOrder() {
        List<String> keys = new ArrayList<>(HARD.keySet());
        String first = generate(UnionDispatch.of(HARD)).source();
        for (int seed = 0; seed < 3; seed++) {
            java.util.Collections.shuffle(keys, new Random(seed));
            Map<String, String> shuffled = new LinkedHashMap<>();
            keys.forEach(key -> shuffled.put(key, HARD.get(key)));

            assertThat(generate(UnionDispatch.of(shuffled)).source()).isEqualTo(first);
        }
    }

    /** The golden text is rewritten by {@code -Dgoldens=update}. */
    @Test
    void writesTheGoldenText() throws IOException {
        Path golden = Path.of("src/test/resources/dev/allowance/processor/lookup/AllowedMethods.golden");
        String source = generate(UnionDispatch.of(Map.of("/api/users", "GET,POST", "/api/users/{id}", "GET,PUT")))
                .source();
        if ("update".equals(System.getProperty("goldens"))) {
            Files.writeString(golden, source);
        }

        assertThat(source).isEqualTo(Files.readString(golden));
    }

    @Test
    void holdsForTenThousandRoutes() {
        Map<String, String> templates = Synthetic.templates(10_000);
        GeneratedClass generated = generate(UnionDispatch.of(templates));
        Loaded loaded = Loaded.of(generated, "--release", "8", "-Xlint:-options");
        int asked = 0;
        for (var template : templates.entrySet()) {
            if (++asked % 7 == 0) {
                String path = template.getKey().replaceAll("\\{\\w+}", "12");
                for (String method : template.getValue().split(",")) {
                    assertThat(loaded.allow(path)).as(path).contains(method);
                }
                assertThat(loaded.allow(path + "/nothing/there/at/all")).isNull();
            }
        }
    }
}
