package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.fixtures.sample.HttpProbe;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The shop runs, and its 405 answers say over HTTP what the compiler found out. */
class ShopApplicationTest {

    private static ConfigurableApplicationContext application;
    private static HttpProbe shop;

    @BeforeAll
    static void start() {
        application = SpringApplication.run(ShopApplication.class, "--server.port=0", "--logging.level.root=error");
        shop = HttpProbe.of(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void aPostOnAnOrderIsRefusedWithTheAllowedMethodsAndTheAlternatives() throws Exception {
        HttpResponse<String> refused = shop.send("POST", "/v1/orders/7");

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(HttpProbe.allow(refused)).containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "PUT");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body())
                .contains("POST is not supported for /v1/orders/7.")
                .contains("PUT to replace it")
                .contains("POST to /v1/orders to create one")
                .contains("\"allowed\":[\"DELETE\",\"GET\",\"HEAD\",\"OPTIONS\",\"PUT\"]");
    }

    @Test
    void whatTheRefusalOfAPostProposesWorks() throws Exception {
        String order = "{\"customer\": 1, \"lines\": [{\"number\": 1, \"sku\": \"TEA-1\", \"quantity\": 3}]}";

        HttpResponse<String> created = shop.sendJson("POST", "/v1/orders", order);
        String location = created.headers().firstValue("Location").orElseThrow();

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(shop.send("GET", location).body()).contains("\"quantity\":3");
        assertThat(shop.sendJson("PUT", location, order).statusCode()).isEqualTo(204);
        assertThat(shop.send("DELETE", location).statusCode()).isEqualTo(204);
        assertThat(shop.send("GET", location).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /v1/orders/8",
        "PUT,    /v1/orders",
        "PATCH,  /v1/orders/8/lines",
        "PUT,    /v1/orders/8/lines/2",
        "POST,   /v1/customers",
        "GET,    /v1/customers/",
        "DELETE, /v1/customers/1",
        "GET,    /v1/customers/1/addresses/home",
        "GET,    /v1/coupons/WINTER",
        "DELETE, /v1/products",
        "GET,    /v1/products/filter",
        "DELETE, /v1/products/TEA-1",
        "DELETE, /v1/products/TEA-1/views",
        "PUT,    /v1/files/a/b/c",
        "POST,   /v1/%6Frders/8",
        "POST,   /v1/orders/%38",
        "POST,   /v1/orders/8;colour=red",
        "POST,   /v1/orders/8?full=true",
    })
    void allowNamesWhatIsReallyAccepted(String method, String path) throws Exception {
        HttpResponse<String> refused = shop.send(method, path);

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(HttpProbe.allow(refused)).isEqualTo(shop.accepted(path)).doesNotContain(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/orders", "/v1/orders/7", "/v1/orders/%37", "/v1/customers/", "/v1/products/CUP-2/views"})
    void theAnswerToOptionsIsWhatTheGeneratedClassForetells(String path) throws Exception {
        Set<String> foretold =
                new TreeSet<>(Set.of(AllowedMethods.frameworkOptions(path).split(", ")));

        HttpResponse<String> answer = shop.send("OPTIONS", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HttpProbe.allow(answer)).isEqualTo(foretold);
    }

    @Test
    void headIsAnsweredWhereGetIs() throws Exception {
        HttpResponse<String> head = shop.send("HEAD", "/v1/products/TEA-1");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(AllowedMethods.methods("/v1/products/TEA-1")).contains("HEAD");
    }

    @Test
    void anUnknownOrderIsNotFoundAndItsCollectionIsNamed() throws Exception {
        HttpResponse<String> missing = shop.send("GET", "/v1/orders/99");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Link")).hasValue("</v1/orders>; rel=\"collection\"");
    }

    @Test
    void aPathThatNothingIsMappedToIsNotFoundAndTheNearestOneIsNamed() throws Exception {
        HttpResponse<String> missing = shop.send("PUT", "/v1/orders/seven");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(HttpProbe.allow(missing)).isEmpty();
        assertThat(AllowedMethods.allow("/v1/orders/seven")).isNull();
        assertThat(missing.body()).contains("/v1/orders supports GET, HEAD, OPTIONS, POST");
    }

    @Test
    void aMappingWithoutMethodsRefusesNone() throws Exception {
        assertThat(shop.accepted("/v1/status"))
                .containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT")
                .isSubsetOf(AllowedMethods.methods("/v1/status"));
    }
}
