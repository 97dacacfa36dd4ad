package dev.allowance.framework;

import static dev.allowance.framework.Declared.index;
import static dev.allowance.framework.Declared.type;
import static dev.allowance.framework.Declared.variable;
import static dev.allowance.lang.TypeUse.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.TypeHierarchy.Member;
import dev.allowance.framework.TypeHierarchy.Order;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaType.Kind;
import dev.allowance.lang.TypeUse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeHierarchyTest {

    private static final TypeUse USER = declared("User");

    @Test
    void interfacesComeBeforeTheSuperclassOrAfterTheWholeChain() {
        Declared top = type(Kind.INTERFACE, "Top");
        Declared left = type(Kind.INTERFACE, "Left").implementing(declared("Top"));
        Declared base = type(Kind.CLASS, "Base").implementing(declared("Top"));
        Declared leaf = type(Kind.CLASS, "Leaf").extending(declared("Base")).implementing(declared("Left"));
        TypeHierarchy hierarchy = new TypeHierarchy(index(top, left, base, leaf));
        assertThat(names(hierarchy, leaf, Order.INTERFACES_FIRST)).containsExactly("Leaf", "Left", "Top", "Base");
        assertThat(names(hierarchy, leaf, Order.SUPERCLASSES_FIRST)).containsExactly("Leaf", "Base", "Left", "Top");
    }

    @Test
    void aNarrowedOverrideBelongsToTheGenericMethodThroughEveryLevel() {
        Declared api = type(Kind.INTERFACE, "Api", "E").method("save", variable("E"), declared("Id"));
        Declared base = type(Kind.CLASS, "Base", "T", "ID")
                .implementing(declared("Api", variable("T")))
                .method("load", variable("ID"));
        Declared leaf = type(Kind.CLASS, "Leaf")
                .extending(declared("Base", USER, declared("Id")))
                .method("save", USER, declared("Id"))
                .method("load", declared("Id"))
                .method("load", declared("Other"));
        TypeHierarchy hierarchy = new TypeHierarchy(index(api, base, leaf));
        assertThat(members(hierarchy, leaf))
                .containsExactly("save(User,Id) in Leaf,Api", "load(Id) in Leaf,Base", "load(Other) in Leaf");
    }

    @Test
    void aRawSuperTypeErasesToTheBounds() {
        Declared base = type(Kind.CLASS, "Base", "T").method("put", variable("T", declared("Entity")));
        Declared leaf = type(Kind.CLASS, "Leaf").extending(declared("Base")).method("put", declared("Entity"));
        assertThat(members(new TypeHierarchy(index(base, leaf)), leaf)).containsExactly("put(Entity) in Leaf,Base");
    }

    @Test
    void aMethodsOwnTypeVariableHidesThatOfItsTypeButSeesItInItsBound() {
        Declared base = type(Kind.CLASS, "Base", "T")
                .method(Set.of("public"), List.of("T"), "hide", variable("T"))
                .method(Set.of("public"), List.of("S"), "bound", variable("S", variable("T")));
        Declared leaf = type(Kind.CLASS, "Leaf")
                .extending(declared("Base", USER))
                .method("hide", declared("java.lang.Object"))
                .method("bound", USER);
        assertThat(members(new TypeHierarchy(index(base, leaf)), leaf))
                .containsExactly("hide(java.lang.Object) in Leaf,Base", "bound(User) in Leaf,Base");
    }

    @Test
    void privateMethodsOverrideNothing() {
        Declared base = type(Kind.CLASS, "Base").method(Set.of("private"), List.of(), "run");
        Declared leaf = type(Kind.CLASS, "Leaf").extending(declared("Base")).method("run");
        assertThat(members(new TypeHierarchy(index(base, leaf)), leaf))
                .containsExactly("run() in Leaf", "run() in Base");
    }

    @Test
    void theImplementationIsThatOfAClassElseOfTheMostSpecificInterface() {
        Declared wide = type(Kind.INTERFACE, "Wide").method("a").method("b");
        Declared narrow =
                type(Kind.INTERFACE, "Narrow").implementing(declared("Wide")).method("b");
        Declared base = type(Kind.CLASS, "Base").method("a");
        Declared leaf =
                type(Kind.CLASS, "Leaf").extending(declared("Base")).implementing(declared("Wide"), declared("Narrow"));
        TypeHierarchy hierarchy = new TypeHierarchy(index(wide, narrow, base, leaf));
        assertThat(hierarchy.members(leaf, Order.INTERFACES_FIRST).stream()
                        .map(m -> m.name() + " "
                                + hierarchy.implementation(m).owner().type().name()))
                .containsExactly("a Base", "b Narrow");
        assertThat(hierarchy.overridden(base.methods().get(0), Order.INTERFACES_FIRST))
                .as("Base does not know Wide")
                .hasSize(1);
    }

    @Test
    void missingSupertypesAreNamedAndCountAsSupertypes() {
        Declared leaf = type(Kind.CLASS, "Leaf").extending(declared("Gone")).implementing(declared("Lost", USER));
        TypeHierarchy hierarchy = new TypeHierarchy(index(leaf));
        assertThat(hierarchy.missing(leaf)).containsExactly("Gone", "Lost");
        assertThat(hierarchy.isSubtype(leaf, "Lost")).isTrue();
        assertThat(hierarchy.isSubtype(leaf, "User")).isFalse();
    }

    @Test
    void aCycleOfSupertypesEnds() {
        Declared one = type(Kind.CLASS, "One").extending(declared("Two"));
        Declared two = type(Kind.CLASS, "Two").extending(declared("One")).implementing(declared("Two"));
        TypeHierarchy hierarchy = new TypeHierarchy(index(one, two));
        assertThat(names(hierarchy, one, Order.SUPERCLASSES_FIRST)).containsExactly("One", "Two");
        assertThat(names(hierarchy, one, Order.INTERFACES_FIRST)).containsExactly("One", "Two");
    }

    private static List<String> names(TypeHierarchy hierarchy, JavaType type, Order order) {
        return hierarchy.ancestors(type, order).stream()
                .map(ancestor -> ancestor.type().name())
                .toList();
    }

    private static List<String> members(TypeHierarchy hierarchy, JavaType type) {
        return hierarchy.members(type, Order.INTERFACES_FIRST).stream()
                .map(TypeHierarchyTest::print)
                .toList();
    }

    private static String print(Member member) {
        return member.name() + "("
                + String.join(",", member.declarations().get(0).erasedParameters()) + ") in "
                + String.join(
                        ",",
                        member.declarations().stream()
                                .map(d -> d.owner().type().name())
                                .toList());
    }
}
