package dev.allowance.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.http.HttpMethods;
import dev.allowance.spi.TestRoutes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceTreeTest {

    @Test
    void namesOfVariablesAndSlashesAtTheEndMakeNoDifference() {
        ResourceTree tree = tree("""
                spring GET /users/{id}
                spring PUT /users/{userId}/
                spring DELETE /users/{name:[a-z]+}
                """);
        assertThat(tree.resources()).hasSize(1);
        assertThat(tree.resources().get(0).methods()).isEqualTo(HttpMethods.of("GET", "PUT", "DELETE"));
    }

    @Test
    void frameworksDoNotMeet() {
        ResourceTree tree = tree("""
                spring GET /users
                jaxrs POST /users
                """);
        assertThat(tree.resources()).hasSize(2);
    }

    @Test
    void resourcesKnowTheirNeighbours() {
        ResourceTree tree = tree("""
                spring GET /users/{id}
                spring GET /users
                """);
        Resource item = tree.resources().stream()
                .filter(resource -> resource.shape() == Shape.ITEM)
                .findFirst()
                .orElseThrow();
        Resource users = item.parent().orElseThrow();
        assertThat(users.route("GET")).isPresent();
        assertThat(users.item()).contains(item);
        assertThat(users.parent().flatMap(root -> root.literal("users"))).contains(users);
    }

    @Test
    void whateverCoversAPathMayAnswerIt() {
        ResourceTree tree = tree("""
                spring DELETE /users/me
                spring GET /users/{id}
                spring PUT /users/m{rest}
                spring PATCH /**
                spring POST ${base}/users/me
                """);
        Resource me = tree.resources().stream()
                .filter(resource -> resource.methods().contains("DELETE"))
                .findFirst()
                .orElseThrow();
        assertThat(tree.mayAnswer(me, "DELETE")).isTrue();
        assertThat(tree.mayAnswer(me, "GET")).isTrue();
        assertThat(tree.mayAnswer(me, "PUT")).isTrue();
        assertThat(tree.mayAnswer(me, "PATCH")).isTrue();
        assertThat(tree.mayAnswer(me, "POST")).isTrue();
    }

    @Test
    void whatCoversAnotherPathMayNot() {
        ResourceTree tree = tree("""
                spring DELETE /users/{id}
                spring GET /users/me
                spring GET /users/m{rest}
                spring PATCH /orders/**
                spring GET ${base}/orders
                spring GET /orders/${rest}
                """);
        Resource item = tree.resources().stream()
                .filter(resource -> resource.methods().contains("DELETE"))
                .findFirst()
                .orElseThrow();
        assertThat(tree.mayAnswer(item, "GET")).isFalse();
        assertThat(tree.mayAnswer(item, "PATCH")).isFalse();
    }

    @Test
    void anUnresolvedTemplateWithASlashAtItsEndMatchesNoPathWithoutOne() {
        ResourceTree tree = tree("""
                spring DELETE /orders/{id}
                spring DELETE /users/{id}/
                spring GET ${base}/
                """);
        assertThat(tree.resources().stream()
                        .filter(resource -> resource.methods().contains("DELETE"))
                        .filter(resource -> tree.mayAnswer(resource, "GET")))
                .extracting(resource -> resource.routes().get(0).template().toString())
                .containsExactly("/users/{id}/");
    }

    @Test
    void anUndecidedLocatorMayAnswerAnythingBelow() {
        ResourceTree tree = tree("""
                jaxrs ? /orders
                jaxrs DELETE /orders/{id}/items/{item}
                """);
        Resource item = tree.resources().get(1);
        assertThat(item.methods().contains("DELETE")).isTrue();
        assertThat(tree.mayAnswer(item, "GET")).isTrue();
    }

    @Test
    void aLargeTableHasAResourceForEachTemplate() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append("spring DELETE /r").append(i).append("s/{id}\n");
        }
        ResourceTree tree = tree(lines.toString());
        assertThat(tree.resources()).hasSize(3000).noneMatch(resource -> tree.mayAnswer(resource, "GET"));
    }

    private static ResourceTree tree(String lines) {
        return ResourceTree.of(TestRoutes.table(lines));
    }

    @Test
    void aVariableHoldsWhatItsExpressionMatches() {
        assertThat(mayGetUsers("spring GET /{page:^(?!api$).*}/**")).isFalse();
        assertThat(mayGetUsers("spring GET /{page:a.i}/**")).isTrue();
        assertThat(mayGetUsers("spring GET /{page}/**")).isTrue();
    }

    private static boolean mayGetUsers(String fallback) {
        ResourceTree tree = tree("spring DELETE /api/users\n" + fallback + "\n");
        return tree.mayAnswer(tree.resources().get(0), "GET");
    }

    @Test
    void aDotAmongCharactersCrossesNoSegment() {
        String table = """
                jaxrs DELETE /users/{id:%s}
                """;
        for (String regex : List.of("[a-zA-Z0-9\\-_.]+", "[\\w.-]+")) {
            assertThat(tree(table.formatted(regex)).resources()).allMatch(Resource::isOneSegment);
        }
        for (String regex : List.of("[.-9]+", "[a/.]+", "[^.]+", ".+")) {
            assertThat(tree(table.formatted(regex)).resources()).noneMatch(Resource::isOneSegment);
        }
    }
}
