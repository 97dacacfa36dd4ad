package dev.allowance.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "users, users",
        "order-items, order items",
        "order_items, order items",
        "orderItems, order items",
        "OrderItems, order items",
        "HTTPServer, http server",
        "userIDs, user ids",
        "APIsByName, apis by name",
        "getURL, get url",
        "chat.postMessage, chat post message",
        "users:batchGet, users batch get",
        "_msearch, msearch",
        "@me, me",
        "v2, v2",
        "s3Bucket, s3 bucket",
        "address2, address 2",
        "oauth2, oauth 2",
        "2fa, 2fa",
        "MAX_SIZE, max size",
        "XMLParser, xml parser",
        "OAuth2Clients, o auth 2 clients",
        "getHTTPSURL2, get httpsurl 2",
        "ipv6Addresses, ipv 6 addresses",
        "order.items, order items",
        "v1.2, v1 2",
        "Straßen, straßen",
        "--, ''",
    })
    void namesFallIntoWords(String name, String words) {
        assertThat(String.join(" ", Words.split(name))).isEqualTo(words);
    }

    @org.junit.jupiter.api.Test
    void theEmptyNameHasNoWords() {
        assertThat(Words.split("")).isEqualTo(List.of());
    }
}
