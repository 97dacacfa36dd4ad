package dev.allowance.javaparser;

import dev.allowance.classfile.ClassFileIndex;
import dev.allowance.classfile.ClassFileIndex.ConstantField;
import dev.allowance.classfile.ClassFiles;
import dev.allowance.javaparser.Outline.Header;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All types of one state of a source set, those of class files where there is no source. Names are resolved by outlines and
 * class files; a file is parsed when one of its types is asked for. For one thread at a time.
 */
final class SourceIndex implements TypeIndex {

    /**
     * A type of a source.
     *
     * @param name canonical
     */
    record Entry(SourceFile file, Header header, String name, Optional<Entry> outer) {

        /** Its declaration; empty where the file makes no sense. */
        Optional<Syntax.Type> syntax() {
            List<Syntax.Type> siblings = outer.isPresent()
                    ? outer.get().syntax().map(Syntax.Type::nested).orElse(List.of())
                    : file.types();
            return siblings.stream()
                    .filter(type -> type.name().equals(header.name()))
                    .findFirst();
        }
    }

    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private final ClassFiles files;
    private final ClassFileIndex classes;
    private final Constants constants = new Constants(this);
    private final Map<String, Optional<JavaType>> types = new HashMap<>();
    private final Map<String, List<String>> supertypes = new HashMap<>();
    private final Map<SourceFile, Map<String, Optional<String>>> names = new IdentityHashMap<>();

    /** Of two types of one name that of the first path counts. */
    SourceIndex(Collection<SourceFile> sources, ClassFiles files) {
        this.files = files;
        this.classes = new ClassFileIndex(files, this);
        for (SourceFile file : sources) {
            String packageName = file.outline().packageName();
            String prefix = packageName.isEmpty() ? "" : packageName + ".";
            file.outline().types().forEach(header -> add(file, header, prefix + header.name(), Optional.empty()));
        }
    }

    private void add(SourceFile file, Header header, String name, Optional<Entry> outer) {
        Entry entry = new Entry(file, header, name, outer);
        if (entries.putIfAbsent(name, entry) == null) {
            header.nested().forEach(nested -> add(file, nested, name + "." + nested.name(), Optional.of(entry)));
        }
    }

    @Override
    public Optional<JavaType> find(String canonicalName) {
        Optional<JavaType> known = types.get(canonicalName);
        if (known == null) {
            known = source(canonicalName).or(() -> classes.find(canonicalName));
            types.put(canonicalName, known);
        }
        return known;
    }

    private Optional<JavaType> source(String name) {
        return entry(name).flatMap(entry -> entry.syntax().map(type -> new SourceType(entry, type, this)));
    }

    /** The type of a source, whether or not its file makes sense. */
    Optional<Entry> entry(String canonicalName) {
        return Optional.ofNullable(entries.get(canonicalName));
    }

    /** The types of all sources by name. */
    SortedMap<String, Entry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    Constants constants() {
        return constants;
    }

    ClassFiles files() {
        return files;
    }

    /** What a simple name means in a file, outside of all types; worked out once. */
    Optional<String> ofFile(SourceFile file, String name, Function<String, Optional<String>> meaning) {
        Map<String, Optional<String>> known = names.computeIfAbsent(file, f -> new HashMap<>());
        Optional<String> found = known.get(name);
        if (found == null) {
            found = meaning.apply(name);
            known.put(name, found);
        }
        return found;
    }

    /** Whether there is a type of this name, without parsing anything. */
    boolean exists(String canonicalName) {
        return entries.containsKey(canonicalName) || classes.find(canonicalName).isPresent();
    }

    /** The canonical names of the direct supertypes that are known, without parsing anything. */
    List<String> supertypes(String canonicalName) {
        List<String> known = supertypes.get(canonicalName);
        if (known == null) {
            // Whoever asks meanwhile, in a cycle of classes that no compiler accepts, gets nothing.
            supertypes.put(canonicalName, List.of());
            known = entry(canonicalName).map(this::outlined).orElseGet(() -> compiled(canonicalName));
            supertypes.put(canonicalName, known);
        }
        return known;
    }

    private List<String> outlined(Entry entry) {
        Scope scope = Scope.around(entry, this);
        List<String> names = new ArrayList<>();
        for (String spelled : entry.header().supertypes()) {
            scope.typeName(List.of(spelled.split("\\."))).ifPresent(names::add);
        }
        return names;
    }

    private List<String> compiled(String name) {
        return classes.find(name).stream()
                .flatMap(type -> Stream.concat(type.superclass().stream(), type.interfaces().stream()))
                .filter(use -> use.kind() == TypeUse.Kind.DECLARED)
                .map(TypeUse::name)
                .toList();
    }

    /** The member type of this name that a type declares or inherits (JLS §8.5). */
    Optional<String> memberType(String typeName, String name) {
        return members(typeName, typeName, new HashSet<>(), type -> {
                    String member = type + "." + name;
                    return entry(member)
                            .map(entry -> entry.header().access())
                            .or(() -> classes.find(member).map(found -> Access.of(found.modifiers())));
                })
                .map(owner -> owner + "." + name);
    }

    /** A field and the type that declares it. */
    record FieldName(String owner, String name) {}

    /** The field of this name that a type declares or inherits (JLS §8.3). */
    Optional<FieldName> field(String typeName, String name) {
        return members(typeName, typeName, new HashSet<>(), type -> fieldAccess(type, name))
                .map(owner -> new FieldName(owner, name));
    }

    private Optional<Access> fieldAccess(String typeName, String name) {
        Optional<Syntax.Type> source = entry(typeName).flatMap(Entry::syntax);
        if (source.isEmpty()) {
            return classes.fieldModifiers(typeName, name).map(Access::of);
        }
        return source.get().constants().contains(name)
                ? Optional.of(Access.PUBLIC)
                : source.get().fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(Syntax.Field::access)
                        .findFirst();
    }

    /**
     * The type that declares a member, the type itself first. What a supertype keeps to itself is not inherited.
     *
     * @param from the type that has the member
     * @param type that type, or one above it
     * @param declared whether and with which access a type declares the member
     */
    private Optional<String> members(
            String from, String type, Set<String> seen, Function<String, Optional<Access>> declared) {
        if (!seen.add(type)) {
            return Optional.empty();
        }
        Optional<Access> access = declared.apply(type);
        if (access.isPresent()
                && (from.equals(type)
                        || access.get().isInherited(packageName(from).equals(packageName(type))))) {
            return Optional.of(type);
        }
        return supertypes(type).stream()
                .flatMap(above -> members(from, above, seen, declared).stream())
                .findFirst();
    }

    private String packageName(String typeName) {
        return entry(typeName)
                .map(entry -> entry.file().outline().packageName())
                .or(() -> classes.find(typeName).map(JavaType::packageName))
                .orElse("");
    }

    /** The field of a class file. */
    Optional<ConstantField> compiledField(FieldName field) {
        return classes.field(field.owner(), field.name());
    }
}
