package dev.allowance.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "/users, COLLECTION",
        "/order-items, COLLECTION",
        "/deleted-items, COLLECTION",
        "/search-results, COLLECTION",
        "/posts, COLLECTION",
        "/Users, COLLECTION",
        "/users/{id}, ITEM",
        "/users/{id:[0-9]+}, ITEM",
        "/v1/people/{person}, ITEM",
        "/orders/{id}/cancel, ACTION",
        "/mark-as-read, ACTION",
        "/users/{id}/avatar, SINGLETON",
        "/order-item, SINGLETON",
        "/user/{id}, UNKNOWN",
        "/search, UNKNOWN",
        "/order, UNKNOWN",
        "/status, UNKNOWN",
        "/news, UNKNOWN",
        "/benutzer, UNKNOWN",
        "/benutzer/{id}, UNKNOWN",
        "/v1, UNKNOWN",
        "/{tenant}, UNKNOWN",
        "/users/{id}.json, UNKNOWN",
        "/users/{*rest}, UNKNOWN",
        "/_search, UNKNOWN",
        "/users:batchGet, UNKNOWN",
        "/users/@me, UNKNOWN",
        "/chat.delete, UNKNOWN",
        "/, UNKNOWN",
    })
    void theWordsTellTheShape(String template, Shape shape) throws InvalidTemplateException {
        assertThat(Shape.of(PathTemplate.parse(template, PathSyntax.SPRING))).isEqualTo(shape);
    }
}
