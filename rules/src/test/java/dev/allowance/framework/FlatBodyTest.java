package dev.allowance.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.HandlerParameter;
import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlatBodyTest {

    private static final TypeUse TEXT = TypeUse.declared("java.lang.String");
    private static final TypeUse NUMBER = new TypeUse(TypeUse.Kind.PRIMITIVE, "int", List.of());
    private static final TypeUse DATE = TypeUse.declared("java.time.LocalDate");

    private final Declared criteria = Declared.type(JavaType.Kind.CLASS, "a.Criteria")
            .field("serialVersionUID", TypeUse.declared("a.Number"))
            .field("name", TEXT)
            .field("price", NUMBER)
            .field("colour", TypeUse.declared("a.Colour"))
            .field("days", TypeUse.declared("java.util.List", DATE));
    private final Map<String, Declared> types = Map.of(
            "a.Criteria",
            criteria,
            "a.Colour",
            Declared.type(JavaType.Kind.ENUM, "a.Colour"),
            "a.Paged",
            Declared.type(JavaType.Kind.CLASS, "a.Paged")
                    .extending(TypeUse.declared("a.Criteria"))
                    .field("page", NUMBER),
            "a.Tree",
            Declared.type(JavaType.Kind.CLASS, "a.Tree").field("left", TypeUse.declared("a.Tree")),
            "a.Orders",
            Declared.type(JavaType.Kind.RECORD, "a.Orders")
                    .field("orders", TypeUse.declared("java.util.List", TypeUse.declared("a.Criteria"))),
            "a.Empty",
            Declared.type(JavaType.Kind.CLASS, "a.Empty"),
            "a.Circle",
            Declared.type(JavaType.Kind.CLASS, "a.Circle")
                    .extending(TypeUse.declared("a.Circle"))
                    .field("page", NUMBER),
            "a.Strange",
            Declared.type(JavaType.Kind.CLASS, "a.Strange")
                    .extending(TypeUse.declared("b.Missing"))
                    .field("page", NUMBER));

    @Test
    void simpleValuesAndListsOfThemAreFlat() {
        assertThat(isFlat(TypeUse.declared("a.Criteria"))).isTrue();
        assertThat(isFlat(TypeUse.declared("a.Paged"))).isTrue();
        assertThat(isFlat(NUMBER)).isTrue();
    }

    @Test
    void whatHoldsObjectsIsNot() {
        assertThat(isFlat(TypeUse.declared("a.Tree"))).isFalse();
        assertThat(isFlat(TypeUse.declared("a.Orders"))).isFalse();
        assertThat(isFlat(TypeUse.declared("java.util.Map", TEXT, TEXT))).isFalse();
        assertThat(isFlat(TypeUse.declared("java.lang.Object"))).isFalse();
    }

    @Test
    void manyValuesAreNot() {
        Declared many = Declared.type(JavaType.Kind.CLASS, "a.Many");
        for (int i = 0; i < 9; i++) {
            many.field("field" + i, TEXT);
        }
        assertThat(FlatBody.in(List.of(body(TypeUse.declared("a.Many"))), name -> Optional.of(many)))
                .isFalse();
    }

    @Test
    void whatCannotBeLookedIntoIsNot() {
        assertThat(isFlat(TypeUse.declared("b.Unknown"))).isFalse();
        assertThat(isFlat(TypeUse.declared("a.Strange"))).isFalse();
        assertThat(isFlat(TypeUse.declared("a.Empty"))).isFalse();
        assertThat(isFlat(TypeUse.declared("a.Circle"))).as("extends itself").isFalse();
        assertThat(isFlat(TEXT)).as("may be JSON").isFalse();
        assertThat(isFlat(new TypeUse(TypeUse.Kind.UNRESOLVED, "Criteria", List.of())))
                .isFalse();
    }

    @Test
    void noBodyIsFlat() {
        assertThat(FlatBody.in(List.of(), types(types))).isTrue();
    }

    private boolean isFlat(TypeUse type) {
        return FlatBody.in(List.of(body(type)), types(types));
    }

    private static TypeIndex types(Map<String, Declared> types) {
        return name -> Optional.ofNullable(types.get(name));
    }

    private static HandlerParameter body(TypeUse type) {
        return new HandlerParameter(HandlerParameter.Kind.BODY, Optional.empty(), true, type, true, Anchor.NONE);
    }
}
