package dev.allowance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.RuleCatalog;
import dev.allowance.spi.Rule;
import dev.allowance.spi.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/rules/README.md} is made of the pages of the rules; {@code -Dgoldens=update} rewrites it. */
class RuleIndexTest {

    private static final Path INDEX = Path.of("../docs/rules/README.md");
    private static final Map<Theme, String> TITLES = new EnumMap<>(Map.of(
            Theme.FRAMEWORK, "What the framework makes of it",
            Theme.METHOD, "The choice of a method",
            Theme.MISSING, "Methods that are missing",
            Theme.PATH, "Paths",
            Theme.BINDING, "What a handler takes from the request",
            Theme.ANSWER, "What the server answers by itself",
            Theme.API, "The API as a whole"));

    /** What no page says again. */
    private static final String SHARED = """

            What holds for all of them:

            * What cannot be read is not guessed. A rule says nothing of a template that only run time knows, and takes a type or a
              return value that it does not know for anything. A handler of JAX-RS that is `void` and answers later (`@Suspended`) returns
              nothing to a rule.
            * Words are told from code: `listOrders`, `list-orders` and `list_orders` are the words list and orders. What a noun is in the
              plural, and whether a word is a verb, says a dictionary of English; lists made by hand come first.
            * Of deprecated handlers, and those of deprecated classes, nothing is said about the choice of a method, missing methods and
              paths, and nothing else that is a mere info. What they map counts as mapped.
            * Where a page says that an API which does something by convention is told so once, five places must be like that, and
              more than half of those that the rule compares in one API. The finding then stands at the first of them, as info.
            * What is served under `/actuator`, `/login`, `/logout`, `/oauth2`, `/.well-known`, `/graphql` and the like is not judged by its words.
            """;

    private final RuleCatalog catalog = RuleCatalog.load();

    @Test
    void theIndexIsThatOfThePages() throws IOException {
        String index = index();
        if ("update".equals(System.getProperty("goldens"))) {
            Files.createDirectories(INDEX.getParent());
            Files.writeString(INDEX, index);
        }
        assertThat(INDEX).as("run the tests of rules with -Dgoldens=update").hasContent(index);
    }

    private String index() {
        StringBuilder text = new StringBuilder("# The rules\n\n"
                + "Made of the pages beside the rules' classes. `mvn dev.allowance:allowance-maven-plugin:explain -Drule=<id>`\n"
                + "shows a page in the console. The severity is the usual one; each page says when it is another.\n"
                + SHARED);
        for (Theme theme : Theme.values()) {
            List<Rule> rules = catalog.rules().stream()
                    .filter(rule -> rule.info().theme() == theme)
                    .toList();
            assertThat(rules).as("rules of " + theme).isNotEmpty();
            text.append("\n## ")
                    .append(TITLES.get(theme))
                    .append("\n\n| rule | what it finds | severity |\n|---|---|---|\n");
            rules.forEach(rule -> text.append(row(rule)));
        }
        return text.toString();
    }

    private String row(Rule rule) {
        String id = rule.info().id();
        String prose = RulePageFormatTest.prose(catalog.page(id).orElseThrow());
        String page = "../../rules/src/main/java/" + rule.getClass().getName().replace('.', '/') + ".md";
        String sentence =
                RulePageFormatTest.introduction(prose).get(0).replace('\n', ' ').replace("|", "\\|");
        return "| [" + id + "](" + page + ") | " + sentence + " | "
                + rule.info().severity().id() + " |\n";
    }
}
