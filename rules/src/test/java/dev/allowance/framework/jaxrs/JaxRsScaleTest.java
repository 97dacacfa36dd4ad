package dev.allowance.framework.jaxrs;

import static dev.allowance.framework.jaxrs.JaxRsDispatchTest.all;
import static dev.allowance.framework.jaxrs.JaxRsDispatchTest.answer;
import static dev.allowance.framework.jaxrs.JaxRsDispatchTest.matched;
import static dev.allowance.framework.jaxrs.JaxRsDispatchTest.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Dispatch;
import dev.allowance.route.RouteTable;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long templates, and many root classes. */
class JaxRsScaleTest {

    @Test
    void templatesMayBeLong() throws Exception {
        String text = "\u00fc".repeat(6_000);
        String segments = "/x".repeat(6_000);
        RouteTable table = table("jaxrs GET /" + text + " -> a.Long#text() root=" + text + "\njaxrs GET " + segments
                + "/{id} -> a.Long#segments() root=" + segments.substring(1) + " sub={id}\n");
        for (Dispatch dispatch : all(table)) {
            assertThat(answer(dispatch, segments + "/1").allow().contains("GET"))
                    .as(dispatch.toString())
                    .isTrue();
            assertThat(answer(dispatch, segments + "/1/2").allow().contains("GET"))
                    .isFalse();
        }
    }

    /** Of ten root classes as of a hundred, a path comes to one. */
    @Test
    void whatHasNothingToDoWithAPathIsNotAskedFor() throws Exception {
        List<Dispatch> few = all(roots(10));
        List<Dispatch> many = all(roots(100));
        for (int i = 0; i < few.size(); i++) {
            Questions ofFew = new Questions(matched(few.get(i), "/r7/1"));
            Questions ofMany = new Questions(matched(many.get(i), "/r7/1"));
            assertThat(few.get(i).answer(ofFew)).isEqualTo(many.get(i).answer(ofMany));
            assertThat(ofMany.asked).as(many.get(i).toString()).isPositive().isEqualTo(ofFew.asked);
        }
    }

    private static RouteTable roots(int count) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("jaxrs GET /r%1$d -> a.R%1$d#list() root=r%1$d\n".formatted(i));
            lines.append("jaxrs PUT /r%1$d/{id} -> a.R%1$d#put() root=r%1$d sub={id}\n".formatted(i));
        }
        return table(lines.toString());
    }

    /** Counts how often anybody asks whether a language is among them. */
    private static final class Questions extends BitSet {

        private static final long serialVersionUID = 1;

        private int asked;

        Questions(BitSet matched) {
            or(matched);
        }

        @Override
        public boolean get(int language) {
            asked++;
            return super.get(language);
        }
    }
}
