package dev.allowance.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountingTest {

    private static final String USERS = """
            @RestController
            class Users implements Api {
                @GetMapping("/users")
                void all() {}
                public void one(String id) {}
                void unmapped() {}
            }
            """;

    private static final String API = """
            interface Api {
                @GetMapping("/users/{id}")
                void one(@PathVariable String id);
            }
            """;

    private static final String COMMAND = """
            @RequestMapping(method = RequestMethod.POST)
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            @interface Command {}
            """;

    private static final String COMMANDS = """
            @RestController
            @RequestMapping("/commands")
            class Commands {
                @Command
                void run(int[] times, java.util.List<? extends Number>... numbers) {}
            }
            """;

    private static final String ORDERS = """
            @Path("orders")
            public class Orders {
                @Path("{id}/items")
                public Items items() { return null; }
                @Path("{id}/any")
                public Object any() { return null; }
                public static class Items {
                    @GET
                    public String get() { return ""; }
                }
            }
            """;

    private static final String BASKETS = """
            @Path("baskets")
            public class Baskets {
                @Path("{id}/items")
                public Orders.Items items() { return null; }
            }
            """;

    @TempDir
    private static Path folder;

    private static Result result;

    @BeforeAll
    static void run() throws Exception {
        result = run("good", List.of(), USERS, API, COMMAND, COMMANDS, ORDERS, BASKETS);
    }

    @Test
    void everyMethodOfBothFrameworksIsCountedAndAccountedFor() {
        assertThat(result.census().methods())
                .extracting(AnnotatedMethod::name)
                .containsExactly(
                        "a.Api#one(java.lang.String)",
                        "a.Baskets#items()",
                        "a.Commands#run(int[],java.util.List[])",
                        "a.Orders#any()",
                        "a.Orders#items()",
                        "a.Orders.Items#get()",
                        "a.Users#all()");
        assertThat(result.unaccounted()).isEmpty();
        assertThat(result.isGood()).isTrue();
        assertThat(result.row())
                .startsWith("| good | 7 (3 of them locators) | 0 |")
                .contains("| undecided-locator 1 |");
    }

    @Test
    void aMethodThatTheIndexLacksIsUnaccounted() {
        assertThat(unaccountedWithout("a.Users#all()")).containsExactly("a.Users#all()");
        assertThat(unaccountedWithout("a.Orders#any()")).containsExactly("a.Orders#any()");
    }

    @Test
    void aMethodOfAnInterfaceIsUnaccountedWhereTheIndexLacksItsImplementation() {
        assertThat(unaccountedWithout("a.Users#one(java.lang.String)")).containsExactly("a.Api#one(java.lang.String)");
    }

    @Test
    void locatorsAreUnaccountedWhereTheIndexLacksAllThatTheyLeadTo() {
        assertThat(unaccountedWithout("a.Orders.Items#get()"))
                .containsExactly("a.Baskets#items()", "a.Orders#items()", "a.Orders.Items#get()");
    }

    @Test
    void aLocatorOfAnotherClassWithTheSameTemplateAccountsForNone() {
        assertThat(unaccountedWithout(route -> RouteNotation.print(route).contains("root=baskets")))
                .containsExactly("a.Baskets#items()");
    }

    @Test
    void anErrorOfJavacAndADifferenceAreFaults() throws Exception {
        Result bad = run("bad", List.of("additional: GET /users"), USERS, API, "class Broken extends Missing {}");

        assertThat(bad.isGood()).isFalse();
        assertThat(bad.text(false)).contains("FAULT", "Broken.java", "DIFFERENCE         additional: GET /users");
    }

    private static Result run(String name, List<String> differences, String... sources) throws Exception {
        Path place = java.nio.file.Files.createDirectories(folder.resolve(name));
        return new Runner(folder.resolve("out")).run(SmallCorpus.of(place, sources), (census, table) -> differences);
    }

    private static Stream<String> unaccountedWithout(String handler) {
        return unaccountedWithout(route -> route.handler().toString().equals(handler));
    }

    private static Stream<String> unaccountedWithout(Predicate<Route> lost) {
        List<Route> all = result.table().routes();
        List<Route> rest = all.stream().filter(lost.negate()).toList();
        assertThat(rest).hasSizeLessThan(all.size());
        return new Accounting(result.census(), new RouteTable(rest))
                .missing().stream().map(AnnotatedMethod::name);
    }
}
