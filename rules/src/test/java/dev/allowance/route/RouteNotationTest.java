package dev.allowance.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathTemplate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteNotationTest {

    private static final Handler HANDLER = new Handler("a.Users", "get", List.of("java.lang.String", "int[]"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring GET /users/{id} -> a.Users#get(java.lang.String,int[])",
                "spring * /any -> a.Users#any()",
                "spring GET,HEAD  -> Users#root()",
                "spring POST /users -> a.Users#add(a.User) consumes=application/json,text/plain produces=text/plain"
                        + " params=!b,a=1 headers=X-Y!=z version=1.2+",
                "spring GET /x -> a.Feign#x() role=client",
                "spring GET /${a:b}/x -> a.Users#x() role=interface unknown=placeholder",
                "jaxrs ? /users/{id}/things -> a.Users#things() unknown=undecided-locator root=users sub={id}/things",
                "jaxrs GET /users -> a.Users#all()",
                "jaxrs GET /api/users/{id}/x/y -> a.Sub#y() application=api root=/users/ locators={id},x sub=y",
                "jaxrs GET /users -> a.Users#all() root=/users sub=",
                "jaxrs GET /users -> a.Users#all() root=users locators= sub=/",
                "jaxrs GET /a%20b -> a.Users#all() root=a%2520b",
                "spring GET /a -> b -> a.Users#arrow()",
                "spring GET  /blank in front and behind  -> a.Users#blank()",
                "spring GET /line%0Abreak%2525 -> a.Users#control()",
                "spring GET /non%20encoded/%C3%BC/100% -> a.Users#percent()",
                "spring GET /{id:\\d{2,3}} -> a.Users#regex()",
                "spring GET /x -> a.Users#get() params=a=b%2Cc,d%20e%25",
                "spring GET /x/**/{a}/{a} -> a.Users#ant() syntax=ant",
            })
    void printsWhatItParses(String line) throws RouteNotationException {
        assertThat(RouteNotation.print(RouteNotation.parse(line))).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a b",
                " /a ",
                "/a -> b#c() -> ",
                "/a\nb",
                "/a\r\nb\t",
                "/%",
                "/%2",
                "/%20",
                "/%0A",
                "/%250A",
                "/%u2028",
                "/\u2028",
                "/\u00A0x",
                "/ü",
                "/\uD83D\uDE00",
                "/\uD83D",
                "/\uDE00x",
                "/\uFEFF",
                "/a#b",
                "/a # mark",
                "/a=b consumes=c",
                "/a,b",
                "/'\"`",
                "/\u0000",
                "/%00%7F%25",
            })
    void keepsAnyTemplateOnOneLine(String text) throws RouteNotationException, InvalidTemplateException {
        Route route = Route.of(
                Framework.SPRING, HttpMethods.of("GET"), PathTemplate.parse(text, Framework.SPRING.syntax()), HANDLER);

        String line = RouteNotation.print(route);

        assertThat(line).doesNotContain("\n", "\r").hasLineCount(1);
        assertThat(RouteNotation.parse(line).template().toString()).isEqualTo(text);
        assertThat(RouteNotation.parse(line)).isEqualTo(route);
    }

    @Test
    void keepsHostileValues() throws RouteNotationException, InvalidTemplateException {
        List<String> hostile =
                List.of("", " ", ",", "a,b", "%2C", "%", "a=b c", "\n", "\u2028", "->", " -> ", "\uD800");
        PathTemplate empty = template("");
        Route route = new Route(
                Framework.JAXRS,
                HttpMethods.of("A,B", "C D", "%"),
                template("/x"),
                new Handler("a.B c", "m#(", List.of("java.util.Map<a, b>", "int")),
                new Conditions(hostile, hostile, hostile, hostile, hostile),
                Role.ABSTRACT,
                Optional.of(UnknownReason.UNRESOLVED_TYPE),
                Optional.of(
                        new ResourcePath(template("a b"), empty, List.of(empty, template(",")), Optional.of(empty))),
                HandlerFacts.UNKNOWN);

        Route parsed = RouteNotation.parse(RouteNotation.print(route));

        assertThat(parsed.methods()).isEqualTo(route.methods());
        assertThat(parsed.handler()).isEqualTo(route.handler());
        assertThat(parsed.conditions()).isEqualTo(route.conditions());
        assertThat(parsed.role()).isEqualTo(route.role());
        assertThat(parsed.unknown()).isEqualTo(route.unknown());
        assertThat(parsed.resource()).isEqualTo(route.resource());
    }

    @Test
    void rebuildsTheResourceFromTheTemplateAlone() throws RouteNotationException, InvalidTemplateException {
        Route route = RouteNotation.parse("jaxrs GET /users/{id} -> a.Users#get()");

        assertThat(route.resource())
                .contains(new ResourcePath(template(""), template("/users/{id}"), List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spring",
                "spring GET",
                "spring GET /x",
                "spring GET -> a.B#c()",
                "struts GET /x -> a.B#c()",
                "spring GET /x -> a.B.c()",
                "spring GET /x -> a.B#c",
                "spring GET /x -> a.B#c() color=red",
                "spring GET /x -> a.B#c() produces",
                "spring GET /x -> a.B#c() role=client role=client",
                "spring GET /x/**/y -> a.B#c()",
                "spring GET /x -> a.B#c() syntax=path",
                "jaxrs GET /x -> a.B#c() syntax=ant",
                "spring GET /x -> a.B#c() role=boss",
                "spring GET /x -> a.B#c() role=client,server",
                "spring GET /x -> a.B#c() unknown=everything",
                "spring GET /{ -> a.B#c()",
                "jaxrs GET /x -> a.B#c() root={",
            })
    void refusesWhatIsNoNotation(String line) {
        RouteNotationException e = catchThrowableOfType(RouteNotationException.class, () -> RouteNotation.parse(line));

        assertThat(e).isNotNull().hasMessageStartingWith("line 1: ");
    }

    @Test
    void readsTheTableThatItPrints() throws RouteNotationException {
        String text = """
                # allowance routes 1
                spring GET /users -> a.Users#all()
                spring POST /users -> a.Users#add()
                spring GET /users/{id} -> a.Users#get()
                """;

        assertThat(RouteNotation.printTable(RouteNotation.readTable(text))).isEqualTo(text);
    }

    @Test
    void readsATableWithCommentsAndForeignLineEnds() throws RouteNotationException {
        String text = "# allowance routes 1\r\n\r\n# by hand\r\nspring GET /users -> a.Users#all()\r\n";

        assertThat(RouteNotation.readTable(text).routes()).hasSize(1);
    }

    @Test
    void namesTheLineAtFault() {
        RouteNotationException e = catchThrowableOfType(
                RouteNotationException.class, () -> RouteNotation.readTable("# allowance routes 1\n\nspring GET\n"));

        assertThat(e.line()).isEqualTo(3);
        assertThat(e).hasMessageStartingWith("line 3: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "spring GET /users -> a.Users#all()", "# allowance routes 2\n", "# allowance routes 11"})
    void refusesATableOfAnotherVersion(String text) {
        RouteNotationException e =
                catchThrowableOfType(RouteNotationException.class, () -> RouteNotation.readTable(text));

        assertThat(e).hasMessageContaining(RouteNotation.HEADER);
    }

    private static PathTemplate template(String text) throws InvalidTemplateException {
        return PathTemplate.parse(text, Framework.JAXRS.syntax());
    }
}
