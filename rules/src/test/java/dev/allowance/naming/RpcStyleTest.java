package dev.allowance.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.Api;
import dev.allowance.route.Framework;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.TestRoutes;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RpcStyleTest {

    private static final List<String> DOTTED = List.of(
            "chat.postMessage",
            "chat.delete",
            "chat.update",
            "users.list",
            "users.info",
            "files.upload",
            "team.info",
            "views.open",
            "auth.test",
            "search.messages",
            "reminders.add");

    private static final List<String> VERBS = List.of(
            "createUser",
            "updateUser",
            "getUser",
            "listUsers",
            "cancel-order",
            "send_mail",
            "submit",
            "getOrders",
            "searchOrders",
            "resolveAlert",
            "status");

    private static RouteTable table(String prefix, List<String> names, String suffix) {
        return TestRoutes.table(
                names.stream().map(name -> prefix + name + suffix + "\n").collect(Collectors.joining()));
    }

    @Test
    void dottedNamesAndVerbsMakeAnApiOfProcedures() {
        Api spring = new Api(Framework.SPRING, "");
        assertThat(RpcStyle.apis(table("spring POST /api/", DOTTED, ""))).containsExactly(spring);
        assertThat(RpcStyle.apis(table("spring GET /rest/", VERBS, ""))).containsExactly(spring);
    }

    @Test
    void aMethodThatNamesAnActMakesItAnApiOfResources() {
        String lines =
                DOTTED.stream().map(name -> "spring POST /" + name + "\n").collect(Collectors.joining());
        assertThat(RpcStyle.apis(TestRoutes.table(lines))).isNotEmpty();
        assertThat(RpcStyle.apis(TestRoutes.table(lines + "spring DELETE /x"))).isEmpty();
        assertThat(RpcStyle.apis(TestRoutes.table(lines + "jaxrs DELETE /x"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaxrs ? /x", "jaxrs PUT /x", "jaxrs PATCH /x"})
    void soDoesWhatMayAnswerAnything(String line) {
        String lines = DOTTED.stream().map(name -> "jaxrs POST /" + name + "\n").collect(Collectors.joining());
        assertThat(RpcStyle.apis(TestRoutes.table(lines + line))).isEmpty();
    }

    @Test
    void variablesAreOfResources() {
        assertThat(RpcStyle.apis(table("spring POST /orders/{id}/", VERBS, ""))).isEmpty();
        assertThat(RpcStyle.apis(table("spring GET /", DOTTED, "/{id}"))).isEmpty();
    }

    @Test
    void fewPathsTellNothing() {
        assertThat(RpcStyle.apis(table("spring POST /", DOTTED.subList(0, 9), "")))
                .isEmpty();
    }

    @Test
    void nounsFilesAndOtherLanguagesAreNoProcedures() {
        for (List<String> names : List.of(
                List.of("users", "orders", "status", "search", "reports", "order", "news", "post", "list", "process"),
                List.of("a.json", "b.json", "c.xml", "d.html", "e.zip", "f.js", "g.css", "h.do", "i.txt", "j.yaml"),
                List.of(
                        "anlegen",
                        "loeschen",
                        "suchen",
                        "kunden",
                        "bestellen",
                        "pruefen",
                        "senden",
                        "lesen",
                        "a",
                        "b"))) {
            assertThat(RpcStyle.apis(table("spring GET /", names, "")))
                    .as(names.toString())
                    .isEmpty();
        }
    }
}
