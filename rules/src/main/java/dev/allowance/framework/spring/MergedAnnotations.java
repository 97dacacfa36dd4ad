package dev.allowance.framework.spring;

import dev.allowance.framework.spring.AnnotationModel.Alias;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import dev.allowance.source.Anchor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Spring's view of the annotations on one element: meta-annotations to any depth, and members that override those of
 * meta-annotations, by {@code @AliasFor} and, before Spring 7, by convention. Follows
 * {@code org.springframework.core.annotation.AnnotationTypeMapping}.
 */
final class MergedAnnotations {

    private final TypeIndex index;
    private final boolean conventions;
    /**
     * False where spring-core is missing: javac then drops {@code @AliasFor} from what it reads in class files, and ecj gives
     * up on the type.
     */
    private final boolean readsAliases;

    private final Map<String, Optional<AnnotationModel>> models = new HashMap<>();
    private final Map<String, List<Chain>> chains = new HashMap<>();

    /**
     * @param index finds annotation types
     * @param conventions whether a member overrides one of a meta-annotation because it has the same name (Spring 6 and
     *     before)
     */
    MergedAnnotations(TypeIndex index, boolean conventions) {
        this.index = index;
        this.conventions = conventions;
        this.readsAliases = index.find(SpringNames.ALIAS_FOR).isPresent();
    }

    /**
     * An annotation that is present, or meta-present through another.
     *
     * @param root the annotation on the element itself
     * @param chain how its type leads to the wanted annotation
     */
    record Merged(JavaAnnotation root, Chain chain, MergedAnnotations context) {

        /** The name of the wanted annotation's type. */
        String type() {
            return chain.last();
        }

        /** The value of a member, overrides applied; empty where everything is left to the wanted type's own default. */
        Optional<JavaValue> value(String member) {
            return context.find(this, member).map(Found::value);
        }

        /** The member's value as a list of elements; none where it is left to the default. */
        List<JavaValue> elements(String member) {
            return value(member).map(JavaValue::elements).orElse(List.of());
        }

        /** Where an element of the member's value stands on the element; the whole annotation if it stands elsewhere. */
        Anchor anchor(String member, int element) {
            return context.find(this, member)
                    .filter(found -> found.level() == 0 && found.explicit())
                    .map(found -> found.value() instanceof JavaValue.Array array
                                    && array.elements().size() > 1
                            ? root().anchor(found.member(), element)
                            : root().anchor(found.member()))
                    .orElse(root().anchor());
        }
    }

    private record Found(JavaValue value, int level, String member, boolean explicit) {}

    /**
     * A way from a type of annotations to one that is present on it, or on one that is, and so on.
     *
     * @param metas what is present on the type, then on the type of that and so on; none for the type itself
     * @param types the type's name and then theirs
     * @param places of the members that were asked for
     */
    record Chain(List<JavaAnnotation> metas, List<String> types, Map<String, Optional<Place>> places) {

        private static Chain of(String type, List<JavaAnnotation> metas) {
            List<String> types = new ArrayList<>();
            types.add(type);
            for (JavaAnnotation meta : metas) {
                types.add(meta.typeName());
            }
            return new Chain(List.copyOf(metas), List.copyOf(types), new HashMap<>());
        }

        private String last() {
            return types.get(types.size() - 1);
        }

        private JavaAnnotation annotation(JavaAnnotation root, int level) {
            return level == 0 ? root : metas.get(level - 1);
        }
    }

    /**
     * Where on such a chain the member's value is to be read. The declarations of the types alone decide it.
     *
     * @param names the members that may carry it, in order of preference
     * @param defaults whether a default of these members counts
     */
    private record Place(int level, Set<String> names, boolean defaults) {}

    /** The nearest of the wanted annotations: the one least deep, then the first written. */
    Optional<Merged> first(List<JavaAnnotation> present, Set<String> wanted) {
        Optional<Merged> best = Optional.empty();
        for (JavaAnnotation annotation : present) {
            for (Chain chain : chains(annotation.typeName())) {
                if (wanted.contains(chain.last())
                        && (best.isEmpty()
                                || chain.types().size()
                                        < best.get().chain().types().size())) {
                    best = Optional.of(new Merged(annotation, chain, this));
                }
            }
        }
        return best;
    }

    /** Whether an annotation of a type that the condition holds for is present or meta-present. */
    boolean has(List<JavaAnnotation> present, Predicate<String> wanted) {
        for (JavaAnnotation annotation : present) {
            for (Chain chain : chains(annotation.typeName())) {
                if (wanted.test(chain.last())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the declarations of all the annotations, those of the language aside, are known. */
    boolean complete(List<JavaAnnotation> present) {
        return !has(present, name -> !plain(name) && model(name).isEmpty());
    }

    /** The ways to the meta-annotations of a type, the least deep first; before them the one to the type itself. */
    private List<Chain> chains(String type) {
        List<Chain> known = chains.get(type);
        if (known == null) {
            known = new ArrayList<>();
            known.add(Chain.of(type, List.of()));
            Deque<List<JavaAnnotation>> queue = new ArrayDeque<>();
            queue.add(List.of());
            while (!queue.isEmpty()) {
                List<JavaAnnotation> chain = queue.remove();
                String end =
                        chain.isEmpty() ? type : chain.get(chain.size() - 1).typeName();
                for (JavaAnnotation meta :
                        model(end).map(AnnotationModel::metas).orElse(List.of())) {
                    boolean cycle = meta.typeName().equals(type)
                            || chain.stream().anyMatch(a -> a.typeName().equals(meta.typeName()));
                    if (!cycle && !plain(meta.typeName())) {
                        List<JavaAnnotation> longer = new ArrayList<>(chain);
                        longer.add(meta);
                        known.add(Chain.of(type, longer));
                        queue.add(longer);
                    }
                }
            }
            chains.put(type, known);
        }
        return known;
    }

    private Optional<Found> find(Merged merged, String member) {
        Chain chain = merged.chain();
        Optional<Place> place = chain.places().get(member);
        if (place == null) {
            place = place(chain.types(), member);
            chain.places().put(member, place);
        }
        return place.isEmpty()
                ? Optional.empty()
                : found(chain.annotation(merged.root(), place.get().level()), place.get());
    }

    private Optional<Place> place(List<String> types, String member) {
        int last = types.size() - 1;
        Map<Integer, Set<String>> aliases = new LinkedHashMap<>();
        aliases.put(last, mirrors(types.get(last), member));
        for (int level = last - 1; level >= 0; level--) {
            aliases.put(level, overriding(types, level, aliases));
        }
        if (conventions && last > 0 && aliases.get(0).isEmpty()) {
            aliases.put(0, byConvention(types.get(0), aliases.get(last)));
        }
        if (!aliases.get(0).isEmpty()) {
            return Optional.of(new Place(0, aliases.get(0), last > 0));
        }
        for (int level = 1; level <= last; level++) {
            Set<String> names = aliases.get(level);
            if (names.isEmpty() && conventions && level < last) {
                names = byConvention(types.get(level), aliases.get(last));
            }
            if (!names.isEmpty()) {
                return Optional.of(new Place(level, names, level < last));
            }
        }
        return Optional.empty();
    }

    /** The value that these mirrored members have: the explicit one that says something, else the default. */
    private Optional<Found> found(JavaAnnotation annotation, Place place) {
        Optional<Found> empty = Optional.empty();
        for (String name : place.names()) {
            Optional<JavaValue> value = annotation.value(name);
            if (value.isPresent()) {
                Found found = new Found(value.get(), place.level(), name, true);
                if (!isDefault(annotation.typeName(), name, value.get())) {
                    return Optional.of(found);
                }
                empty = Optional.of(found);
            }
        }
        if (empty.isPresent() || !place.defaults()) {
            return empty;
        }
        for (String name : place.names()) {
            Optional<JavaValue> value = defaultOf(annotation.typeName(), name);
            if (value.isPresent()) {
                return Optional.of(new Found(value.get(), place.level(), name, false));
            }
        }
        return Optional.empty();
    }

    private boolean isDefault(String type, String member, JavaValue value) {
        Optional<JavaValue> standard = defaultOf(type, member);
        return standard.isPresent() && standard.get().elements().equals(value.elements());
    }

    private Optional<JavaValue> defaultOf(String type, String member) {
        return model(type).flatMap(model -> model.members().getOrDefault(member, Optional.empty()));
    }

    /** Members of the annotation at this level that are aliases for one already collected further down. */
    private Set<String> overriding(List<String> types, int level, Map<Integer, Set<String>> below) {
        String type = types.get(level);
        Set<String> names = new LinkedHashSet<>();
        Map<String, Alias> declared = model(type).map(AnnotationModel::aliases).orElse(Map.of());
        for (Map.Entry<Integer, Set<String>> entry : below.entrySet()) {
            String target = types.get(entry.getKey());
            declared.forEach((member, alias) -> {
                if (alias.type().equals(target) && entry.getValue().contains(alias.member())) {
                    names.addAll(mirrors(type, member));
                }
            });
        }
        return names;
    }

    private Set<String> byConvention(String type, Set<String> names) {
        Set<String> members = model(type).map(model -> model.members().keySet()).orElse(Set.of());
        Set<String> same = new LinkedHashSet<>();
        for (String name : names) {
            if (!name.equals("value") && members.contains(name)) {
                same.addAll(mirrors(type, name));
            }
        }
        return same;
    }

    /** The member and those of the same annotation that are aliases of each other, in a stable order. */
    private Set<String> mirrors(String type, String member) {
        Set<String> names = new LinkedHashSet<>();
        names.add(member);
        Map<String, Alias> aliases = model(type).map(AnnotationModel::aliases).orElse(Map.of());
        aliases.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Alias alias = entry.getValue();
            if (alias.type().equals(type) && alias.member().equals(member)) {
                names.add(entry.getKey());
            }
            if (alias.type().equals(type) && entry.getKey().equals(member)) {
                names.add(alias.member());
            }
        });
        return names;
    }

    private Optional<AnnotationModel> model(String type) {
        Optional<AnnotationModel> known = models.get(type);
        if (known == null) {
            known = readsAliases
                    ? declared(type).or(() -> AnnotationModel.builtIn(type))
                    : AnnotationModel.builtIn(type).or(() -> declared(type));
            models.put(type, known);
        }
        return known;
    }

    private Optional<AnnotationModel> declared(String type) {
        return index.find(type).map(AnnotationModel::of);
    }

    private static boolean plain(String type) {
        return type.startsWith("java.lang.") || type.startsWith("org.springframework.lang.");
    }
}
