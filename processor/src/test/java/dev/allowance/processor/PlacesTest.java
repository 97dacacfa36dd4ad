package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.source.Anchor;
import org.junit.jupiter.api.Test;

class PlacesTest {

    /** Whatever is kept of a compiler's tree keeps the compiler. */
    @Test
    void aRouteFromAClassFileIsDetachedToo() throws RouteNotationException {
        Anchor ofCompiler = new Anchor() {};
        HandlerFacts facts = HandlerFacts.UNKNOWN.withAnchors(anchor -> ofCompiler);
        assertThat(facts.inSource()).isFalse();
        Route route = RouteNotation.parse("spring GET /users -> a.Users#list()").withFacts(facts);

        Route detached = new Places().detach(route);

        assertThat(detached).isEqualTo(route);
        assertThat(detached.facts().handlerAnchor()).isNotSameAs(ofCompiler);
        assertThat(new Places().detach(detached).facts()).isEqualTo(detached.facts());
    }
}
