package dev.allowance.framework.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaValue;
import dev.allowance.route.TemplateFlaw;
import dev.allowance.route.UnknownReason;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplatePartsTest {

    private static final Anchor PLACE = new Place("value");

    private record Place(String attribute) implements Anchor {}

    @Test
    void outerSlashesMeanNothing() {
        TemplateParts parts = TemplateParts.root("/api/", path("users/"))
                .locator(path("/{id}/").orElseThrow())
                .method(path("orders"));
        assertThat(parts.full()).hasToString("/api/users/{id}/orders");
        assertThat(parts.unknown()).isEmpty();
        assertThat(parts.flaw()).isEmpty();
        assertThat(parts.path().locators()).extracting(Object::toString).containsExactly("/{id}/");
        assertThat(parts.path().method()).map(Object::toString).contains("orders");
        assertThat(TemplateParts.root("", path("/")).method(path("")).full()).hasToString("/");
        assertThat(TemplateParts.root("", Optional.empty())
                        .method(Optional.empty())
                        .full())
                .hasToString("/");
    }

    @Test
    void aSlashIsPutBehindEveryTemplateButTheRoot() {
        assertThat(TemplateParts.withSlash(TemplateParts.root("", path("a/b")).full()))
                .hasToString("/a/b/");
        assertThat(TemplateParts.withSlash(TemplateParts.EMPTY)).isEqualTo(TemplateParts.EMPTY);
    }

    @Test
    void theFirstPartThatIsNotKnownIsTold() {
        TemplateParts known = TemplateParts.root("api", path("users"));
        assertThat(TemplateParts.root("${?}", path("users")).unknown()).contains(UnknownReason.UNRESOLVED_CONSTANT);
        assertThat(TemplateParts.root("{", path("users")).unknown()).contains(UnknownReason.INVALID_TEMPLATE);
        assertThat(TemplateParts.root("", Optional.of(annotation(Optional.empty())))
                        .unknown())
                .contains(UnknownReason.UNRESOLVED_CONSTANT);
        TemplateParts located = known.locator(annotation(Optional.of(new JavaValue.Unknown("no constant"))));
        assertThat(located.unknown()).contains(UnknownReason.UNRESOLVED_CONSTANT);
        assertThat(located.full()).hasToString("/api/users/${?}");
        assertThat(located.method(path("{")).unknown()).contains(UnknownReason.UNRESOLVED_CONSTANT);
        assertThat(known.method(path("{")).unknown()).contains(UnknownReason.INVALID_TEMPLATE);
    }

    @Test
    void whatNoImplementationTakesIsAFlawAtItsPlace() {
        TemplateParts flawed = TemplateParts.root("", path("{a")).method(path("{b"));
        assertThat(flawed.flaw()).map(TemplateFlaw::text).contains("{a");
        assertThat(flawed.flaw()).map(TemplateFlaw::anchor).contains(PLACE);
        assertThat(TemplateParts.root("", path("x"))
                        .locator(path("{b").orElseThrow())
                        .method(path("{c"))
                        .flaw())
                .map(TemplateFlaw::text)
                .contains("{b");
        assertThat(TemplateParts.root("", path("x")).method(path("{c")).flaw())
                .map(TemplateFlaw::text)
                .contains("{c");
    }

    @Test
    void aNameWithABlankIsOneForJersey() {
        TemplateParts blank = TemplateParts.root("", path("x/{a b}"));
        assertThat(blank.flaw()).isEmpty();
        assertThat(blank.unknown()).contains(UnknownReason.INVALID_TEMPLATE);
        assertThat(TemplateParts.root("", path("x/{*}")).flaw()).isPresent();
    }

    private static Optional<JavaAnnotation> path(String value) {
        return Optional.of(annotation(Optional.of(new JavaValue.Text(value))));
    }

    private static JavaAnnotation annotation(Optional<JavaValue> value) {
        return new PathAnnotation(value);
    }

    private record PathAnnotation(Optional<JavaValue> value) implements JavaAnnotation {

        @Override
        public String typeName() {
            return "jakarta.ws.rs.Path";
        }

        @Override
        public List<String> members() {
            return value.isPresent() ? List.of("value") : List.of();
        }

        @Override
        public Optional<JavaValue> value(String member) {
            return member.equals("value") ? value : Optional.empty();
        }

        @Override
        public Anchor anchor() {
            return Anchor.NONE;
        }

        @Override
        public Anchor anchor(String member) {
            return new Place(member);
        }

        @Override
        public Anchor anchor(String member, int element) {
            return new Place(member);
        }
    }
}
